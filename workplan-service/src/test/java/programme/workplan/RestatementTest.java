package programme.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;
import programme.kit.testing.OtherService;
import programme.kit.testing.RestatementContract;
import programme.workplan.mandates.Mandated;

@QuarkusTest
class RestatementTest {
  @Inject @All List<Restatable> owners;
  @Inject ObjectMapper json;

  @Test
  void every_aggregate_can_be_stated_anew_in_the_words_of_its_events() throws Exception {
    Seed.load();
    String draft = adopted();
    Api.act("work-plans/" + draft + "/amendments", null).then().statusCode(201);
    String progressed = adopted("2009-2010");
    progress(progressed);
    String mandate = Mandated.id("cop9-partnership-programme", "6");
    Mandated.change(mandate, "REGIONAL_CENTRE", "UNDERWAY", "2008-09-01").then().statusCode(201);
    Api.post("mandates/" + mandate + "/responses", Mandated.response("centre", "We do."))
        .then()
        .statusCode(201);

    assertThat(types())
        .contains(
            "MEETING_REGISTERED",
            "DECISION_ADOPTED",
            "DECISION_RECORDED",
            "MANDATE_STATUS_CHANGED",
            "MANDATE_RESPONDED",
            "WORK_PLAN_PROPOSED",
            "WORK_PLAN_ADOPTED",
            "WORK_PLAN_AMENDED",
            "WORK_PLAN_ITEM_STATED",
            "ACTIVITY_STATUS_CHANGED");
  }

  private static String adopted() {
    return adopted("2007-2008");
  }

  private static String adopted(String seed) {
    ObjectNode plan = Seed.freshPlan(seed);
    String code = plan.get("code").asText();
    Api.post("work-plans", plan).then().statusCode(201);
    Api.act("work-plans/" + code + "/adoption", "{\"decision\": \"VIII-5\"}")
        .then()
        .statusCode(200);
    return code;
  }

  private static void progress(String code) {
    var items = Api.json(Api.read("work-plans/" + code)).get("items");
    for (var item : items) {
      for (var activity : item.get("activities")) {
        if (activity.get("kind").asText().equals("ACTIVITY")
            && !activity.get("status").asText().equals("UNDERWAY")) {
          accept(code, item.get("key").asText(), activity.get("key").asText());
          return;
        }
      }
    }
    throw new AssertionError("no activity of " + code + " can be reported on");
  }

  private static void accept(String plan, String item, String activity) {
    try (OtherService reporting = new OtherService()) {
      String id = programme.kit.vocabulary.Ids.next().toString();
      reporting.publish(
          EventType.PROGRESS_UPDATE_ACCEPTED,
          id,
          data -> {
            data.put("id", id).put("workPlan", plan).put("item", item);
            data.putArray("activities").addObject().put("key", activity).put("status", "UNDERWAY");
          });
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                Api.read("work-plans/" + plan)
                    .path(
                        "items.find { it.key == '%s' }.activities.find { it.key == '%s' }.status"
                            .formatted(item, activity))
                    .equals("UNDERWAY"));
  }

  private Set<String> types() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var contract =
                  new RestatementContract(
                      "workplan", "status", "statuses", "from", "recordedAt", "effectiveOn");
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
