package programme.workplan.workplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Platform;
import programme.kit.testing.Topic;
import programme.workplan.Api;
import programme.workplan.Seed;

@QuarkusTest
class VersionsTest {
  private final ObjectNode content = Seed.freshPlan("2009-2010");
  private final String code = content.get("code").asText();
  private final String path = "work-plans/" + code;

  @BeforeEach
  void write() {
    Seed.load();
    Api.post("work-plans", content)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/api/v1/" + path))
        .body("status", equalTo("DRAFT"))
        .body("version", equalTo(1));
  }

  @Test
  void a_plan_is_adopted_by_a_decision_that_is_adopted_and_no_other() {
    ObjectNode decision = Seed.freshDecision();
    String decisionCode = decision.get("code").asText();
    Api.post("decisions", decision).then().statusCode(201);
    Api.act(path + "/proposal", null).then().statusCode(200).body("status", equalTo("PROPOSED"));
    String adoption = "{\"decision\": \"" + decisionCode + "\"}";

    Api.act(path + "/adoption", adoption)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/decision-not-adopted"));
    Api.get(path).then().body("status", equalTo("PROPOSED"));
    Api.act(
            "decisions/" + decisionCode + "/adoption",
            "{\"symbol\": \"IX/9100\", \"adoptedOn\": \"2008-06-27\"}")
        .then()
        .statusCode(200);
    Api.act(path + "/adoption", adoption)
        .then()
        .statusCode(200)
        .body("status", equalTo("ADOPTED"))
        .body("decision", equalTo(decisionCode));
    Api.act(path + "/adoption", adoption)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"))
        .body("allowed", contains("SUPERSEDED"));
  }

  @Test
  void a_decision_that_was_never_recorded_adopts_nothing() {
    Api.act(path + "/adoption", "{\"decision\": \"IX-9999\"}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-reference"));
  }

  @Test
  void a_frozen_version_refuses_every_edit() {
    Api.act(path + "/proposal", null);
    String[] edits = {"", "/items/mppi", "/items/mppi/activities/guidelines"};
    for (String part : edits) {
      Api.patch(path + part, "*", "{\"sources\": []}")
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/plan-frozen"));
    }
    Api.post(path + "/items", item("another"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/plan-frozen"));
    Api.act(path + "/proposal", null)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
  }

  @Test
  void a_frozen_version_is_safe_from_our_own_mistakes_too() throws SQLException {
    Api.act(path + "/proposal", null);
    try (var connection = Platform.get().database("workplan");
        var update =
            connection.prepareStatement(
                "update work_plan_version set content = '{}' where work_plan = ?")) {
      update.setString(1, code);
      Assertions.assertThatThrownBy(update::executeUpdate).hasMessageContaining("is frozen");
    }
  }

  @Test
  void an_amendment_opens_the_next_version_and_stays_private_until_it_is_frozen() {
    Api.act(path + "/proposal", null);
    Api.post(path + "/amendments", "{}")
        .then()
        .statusCode(201)
        .header("Location", endsWith(path + "/versions/2"))
        .body("version", equalTo(2))
        .body("basis", equalTo(1))
        .body("status", equalTo("DRAFT"))
        .body("items.size()", equalTo(8));
    Api.post(path + "/amendments", "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/amendment-open"));
    Api.patch(path + "/items/toolkit", "*", "{\"number\": \"9\"}")
        .then()
        .statusCode(200)
        .body("number", equalTo("9"));

    Api.get(path).then().body("version", equalTo(1)).body("items[7].number", equalTo("8"));
    Api.get(path + "/versions").then().body("items.version", contains(1));
    Api.get(path + "/versions/2").then().statusCode(404);
    Api.read(path).then().body("version", equalTo(2));

    Api.act(path + "/adoption", "{\"decision\": \"VIII-5\"}").then().statusCode(200);
    Api.get(path).then().body("version", equalTo(2)).body("items[7].number", equalTo("9"));
    Api.get(path + "/versions").then().body("items.status", contains("SUPERSEDED", "ADOPTED"));
    Api.get(path + "/versions/1").then().body("items[7].number", equalTo("8"));
    Api.get(path + "/versions/3").then().statusCode(404);
  }

  @Test
  void an_adopted_version_stays_in_force_while_the_next_is_only_proposed() {
    Api.act(path + "/adoption", "{\"decision\": \"VIII-5\"}");
    Api.post(path + "/amendments", "{}");
    Api.act(path + "/proposal", null).then().statusCode(200).body("version", equalTo(2));
    Api.get(path).then().body("version", equalTo(1)).body("status", equalTo("ADOPTED"));
    Api.get(path + "/versions").then().body("items.status", contains("ADOPTED", "PROPOSED"));
  }

  @Test
  void a_plan_supersedes_those_that_its_adoption_names() {
    String earlier = Seed.freshPlan("2007-2008").get("code").asText();
    Api.post("work-plans", Seed.plan("2007-2008").put("code", earlier)).then().statusCode(201);
    String adoption = "{\"decision\": \"VIII-5\", \"supersedes\": [\"" + earlier + "\"]}";
    Api.act(path + "/adoption", adoption).then().statusCode(422);
    Api.get(path).then().statusCode(404);
    Api.act("work-plans/" + earlier + "/proposal", null).then().statusCode(200);
    Api.act(path + "/adoption", adoption).then().statusCode(200);
    Api.get("work-plans/" + earlier)
        .then()
        .body("status", equalTo("SUPERSEDED"))
        .body("supersededBy", equalTo(code));
    Api.post("work-plans/" + earlier + "/amendments", "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
    try (Topic topic = Topic.of("workplan")) {
      assertThat(
              topic
                  .await("programme.work-plan.superseded.v1", earlier)
                  .data()
                  .get("supersededBy")
                  .asText())
          .isEqualTo(code);
    }
  }

  @Test
  void followers_hear_of_versions_and_never_of_a_draft() {
    Api.patch(path, "*", "{\"items\": [" + item("secret") + "," + item("open") + "]}")
        .then()
        .statusCode(200);
    Api.patch(path, "*", "{\"items\": [" + item("open") + "]}").then().statusCode(200);
    Api.act(path + "/proposal", null);
    Api.post(path + "/amendments", "{}");
    Api.post(path + "/items", item("hidden"))
        .then()
        .statusCode(201)
        .header("Location", endsWith(path + "/items/hidden"));
    try (Topic topic = Topic.of("workplan")) {
      topic.await(
          event -> event.subject().equals(code) && event.sequence() == 4,
          "fourth event of the plan");
      List<Topic.Event> events = topic.of("/workplan/work-plans", code);
      assertThat(events).extracting(Topic.Event::sequence).containsExactly(1L, 2L, 3L, 4L);
      assertThat(events)
          .extracting(event -> event.type().split("\\.")[2])
          .containsExactly("proposed", "item-stated", "amended", "item-stated");
      assertThat(events.get(2).data().get("basis").asInt()).isEqualTo(1);
      assertThat(events.get(2).data().get("version").asInt()).isEqualTo(2);
      assertThat(events.toString()).doesNotContain("secret", "hidden", "DRAFT");
    }
  }

  private static ObjectNode item(String key) {
    return ((ObjectNode) Seed.plan("2009-2010").at("/items/7")).deepCopy().put("key", key);
  }
}
