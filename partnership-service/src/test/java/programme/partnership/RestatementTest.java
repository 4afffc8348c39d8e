package programme.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static programme.partnership.Requests.determination;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.step;
import static programme.partnership.Requests.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;
import programme.kit.testing.OtherService;
import programme.kit.testing.RestatementContract;

@QuarkusTest
class RestatementTest {
  @Inject @All List<Restatable> owners;
  @Inject ObjectMapper json;

  private final String code = "r-" + UUID.randomUUID();

  @Test
  void every_aggregate_can_be_stated_anew_in_the_words_of_its_events() throws Exception {
    create("partners", Map.of("code", code, "name", text("A centre"), "type", "REGIONAL_CENTRE"));
    create("partnerships", partnership(code, Map.of("status", "INTERIM")));
    create("partnerships/" + code + "/status-changes", step("ESTABLISHED", "2008-01-12"));
    create("partnerships/" + code + "/status-changes", step("ACTIVE", "2009-01-12"));
    create(
        "partnerships/" + code + "/determinations",
        determination("AGENDA_ITEM", "SUGGESTED", "2008-06-27"));
    create("partnerships/" + code + "/participations", Map.of("partner", code, "role", "LEAD"));
    create(
        "projects",
        Map.of("code", code, "title", text("A pilot"), "kind", "PILOT", "status", "UNDERWAY"));
    create(
        "reporting-defaults",
        Map.of(
            "appliesTo", Map.of("partnerships", java.util.List.of(code)),
            "channel", "PROGRAMME",
            "authority", Map.of("document", "POLICY")));
    try (OtherService conference = new OtherService()) {
      conference.publish(EventType.DECISION_ADOPTED, "R-1", data -> data.put("code", "R-1"));
    }
    create(
        "reporting-directions",
        Map.of(
            "appliesTo", Map.of("partnerships", java.util.List.of(code)),
            "channel", "PROGRAMME",
            "authority", Map.of("decision", "R-1", "paragraph", "2")));

    assertThat(types())
        .contains(
            "PARTNER_REGISTERED",
            "PARTNERSHIP_REGISTERED",
            "PARTNERSHIP_STATUS_CHANGED",
            "PARTNERSHIP_DETERMINED",
            "PARTNERSHIP_REPORTING_CHANNEL_CHANGED",
            "PARTNERSHIP_PARTICIPATION_CHANGED",
            "PROJECT_REGISTERED",
            "REPORTING_DIRECTION_RECORDED",
            "REPORTING_DEFAULT_RECORDED");
  }

  private static void create(String path, Map<String, ?> body) {
    post(path, body).then().statusCode(201);
  }

  private Set<String> types() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var contract = new RestatementContract("partnership", "status", "from", "received");
              for (Restatable owner : owners) {
                String type = owner.type().name();
                contract.owner(type);
                for (Restatable.Whole one : owner.all().toList()) {
                  contract.whole(
                      type,
                      one.subject(),
                      json.writeValueAsString(one.facts()),
                      json.writeValueAsString(one.following()));
                }
              }
              return contract.holds();
            });
  }
}
