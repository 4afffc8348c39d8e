package programme.workplan.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.vocabulary.Ids;
import programme.workplan.Api;
import programme.workplan.Seed;
import programme.workplan.mandates.Mandated;

/** Whatever says that it responds to a paragraph is found at the paragraph's mandate. */
@QuarkusTest
class FollowUpsTest {
  private final ObjectNode draft = Seed.freshDecision();
  private final String decision = draft.get("code").asText();
  private final OtherService others = new OtherService();

  @BeforeEach
  void record() {
    Seed.load();
    Api.post("decisions", draft).then().statusCode(201);
  }

  @AfterEach
  void close() {
    others.close();
  }

  private String tell(EventType type, String key, String subject, String paragraph) {
    others.publish(type, subject, data -> responding(data.put(key, subject), paragraph));
    return subject;
  }

  private void responding(ObjectNode data, String paragraph) {
    ObjectNode to = data.putObject("inResponseTo").put("decision", decision);
    if (paragraph != null) {
      to.put("paragraph", paragraph);
    }
  }

  private List<String> followUp(String paragraph) {
    List<String> found = new ArrayList<>();
    String path = "mandates/" + Mandated.id(decision, paragraph) + "/follow-up";
    for (JsonNode one : Api.json(Api.get(path)).get("items")) {
      found.add(one.get("kind").asText() + " " + one.get("key").asText());
    }
    return found;
  }

  private void awaitFollowUp(String paragraph, String... expected) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(followUp(paragraph)).containsExactlyInAnyOrder(expected));
  }

  @Test
  void things_of_all_services_are_found_at_the_paragraph_that_they_respond_to() {
    String suffix = UUID.randomUUID().toString();
    String call = tell(EventType.CALL_SCHEDULED, "id", "call-" + suffix, "4b");
    String report = tell(EventType.REPORT_PUBLISHED, "id", Ids.next().toString(), "4b");
    // A partnership and a project may have the same code.
    String code = tell(EventType.PARTNERSHIP_REGISTERED, "code", "same-" + suffix, "4b");
    tell(EventType.PROJECT_REGISTERED, "code", code, null);
    awaitFollowUp(
        "4b", "CALL " + call, "PARTNERSHIP " + code, "PROJECT " + code, "REPORT " + report);
    awaitFollowUp("6", "PROJECT " + code);

    others.publish(
        EventType.PARTNERSHIP_CHANGED, code, data -> data.put("code", code).remove("inResponseTo"));
    tell(EventType.CALL_CHANGED, "id", call, "4a");
    awaitFollowUp("4b", "PROJECT " + code, "REPORT " + report);
    awaitFollowUp("4a", "CALL " + call, "PROJECT " + code);
  }

  @Test
  void a_contribution_follows_up_until_it_is_annulled() {
    String id = tell(EventType.CONTRIBUTION_PLEDGED, "id", Ids.next().toString(), "7");
    awaitFollowUp("7", "CONTRIBUTION " + id);
    annul(id, "PAYMENT");
    tell(EventType.CONTRIBUTION_AMENDED, "id", id, null);
    awaitFollowUp("8", "CONTRIBUTION " + id);
    annul(id, "CONTRIBUTION");
    awaitFollowUp("7");
  }

  private void annul(String contribution, String kind) {
    others.publish(
        EventType.CONTRIBUTION_ANNULLED,
        contribution,
        data -> {
          ((ObjectNode) data.put("id", contribution).get("fact"))
              .put("kind", kind)
              .put("id", contribution);
          if (kind.equals("CONTRIBUTION")) {
            data.remove(List.of("received", "currency"));
          }
        });
  }

  @Test
  void an_item_follows_up_once_its_plan_is_public() {
    ObjectNode plan = Seed.freshPlan("2009-2010");
    String code = plan.get("code").asText();
    responding((ObjectNode) plan.at("/items/3"), "4b");
    Api.post("work-plans", plan).then().statusCode(201);
    assertThat(followUp("4b")).as("a draft is private").isEmpty();
    Api.act("work-plans/" + code + "/proposal", null).then().statusCode(200);
    assertThat(followUp("4b")).containsExactly("ITEM " + code + "/ngo");
    JsonNode one =
        Api.json(Api.get("mandates/" + Mandated.id(decision, "4b") + "/follow-up")).at("/items/0");
    assertThat(one.get("title")).isEqualTo(plan.at("/items/3/title"));
    Api.get(one.get("path").asText().replaceFirst("/api/v1/", "")).then().statusCode(200);
  }
}
