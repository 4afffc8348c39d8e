package programme.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import programme.kit.restore.Restatable;
import programme.kit.testing.RestatementContract;

@QuarkusTest
class RestatementTest {
  @Inject @All List<Restatable> owners;
  @Inject ObjectMapper json;

  @Test
  void every_aggregate_can_be_stated_anew_in_the_words_of_its_events() throws Exception {
    try (Programme programme = new Programme()) {
      programme
          .tellPartnership()
          .tellParticipation("IMPLEMENTER", "2007-01-01", "2008-12-31")
          .tellPlan();
      ObjectNode update = programme.update();
      String id = sent(programme, update, 201);
      Api.act("progress-updates/" + id + "/acceptance").then().statusCode(200);
      update.set(
          "narrative", Programme.json("{'values':{'en':'Something else.'},'original':'en'}"));
      assertThat(sent(programme, update, 200)).isEqualTo(id);

      assertThat(types())
          .contains("PROGRESS_UPDATE_ACCEPTED", "PROGRESS_UPDATE_REVISED", "MEASURE_ASSESSED");
    }
  }

  private static String sent(Programme programme, ObjectNode update, int status) {
    return Api.post(Api.partner(programme.partner), "progress-updates", update)
        .then()
        .statusCode(status)
        .extract()
        .path("id");
  }

  private Set<String> types() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var contract = new RestatementContract("reporting", "previousOutcome");
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
