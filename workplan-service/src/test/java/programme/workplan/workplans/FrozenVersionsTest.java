package programme.workplan.workplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Platform;
import programme.workplan.Api;
import programme.workplan.Seed;

/** What is frozen answers the same bytes for ever. */
@QuarkusTest
class FrozenVersionsTest {
  private final ObjectNode content = Seed.freshPlan("2009-2010");
  private final String code = content.get("code").asText();
  private final String path = "work-plans/" + code;
  private final Map<String, Bytes> kept = new LinkedHashMap<>();

  private record Bytes(String body, String tag) {
    static Bytes of(Response answer) {
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      return new Bytes(answer.asString(), answer.header("ETag"));
    }
  }

  @BeforeEach
  void write() {
    Seed.load();
    Api.post("work-plans", content).then().statusCode(201);
  }

  @Test
  void a_frozen_version_answers_the_same_bytes_whatever_comes_of_the_plan() {
    Api.act(path + "/proposal", null).then().statusCode(200);
    keep("/versions/1", "/versions/1?lang=zh");
    unchangedBy("adoption", () -> Api.act(path + "/adoption", "{\"decision\": \"VIII-5\"}"));
    unchangedBy("progress", () -> progress("2009-03-01T00:00:00Z"));
    unchangedBy("a partnership that is heard of", this::registered);
    unchangedBy("amendment", () -> Api.post(path + "/amendments", "{}"));
    unchangedBy(
        "an edit of the next", () -> Api.patch(path + "/items/mppi", "*", "{\"number\": \"9\"}"));
    unchangedBy("its proposal", () -> Api.act(path + "/proposal", null));
    keep("/versions/2", "/diff?from=1&to=2");
    unchangedBy("its adoption", () -> Api.act(path + "/adoption", "{\"decision\": \"VIII-5\"}"));
    unchangedBy("another plan in its place", this::superseded);
    unchangedBy("progress after all", () -> progress("2010-03-01T00:00:00Z"));
    Api.get(path + "/versions").then().body("items.status", contains("SUPERSEDED", "SUPERSEDED"));
    Api.get(path).then().body("status", equalTo("SUPERSEDED"));
  }

  private void keep(String... parts) {
    for (String part : parts) {
      kept.put(part, Bytes.of(Api.get(path + part)));
    }
  }

  private void unchangedBy(String what, Runnable act) {
    act.run();
    kept.forEach(
        (part, bytes) -> {
          assertThat(Bytes.of(Api.get(path + part))).as(part + " after " + what).isEqualTo(bytes);
          assertThat(Bytes.of(Api.read(path + part)).body())
              .as(part + " after " + what + ", for the secretariat")
              .isEqualTo(bytes.body());
        });
  }

  private void progress(String acceptedAt) {
    UUID update = programme.kit.vocabulary.Ids.next();
    try (OtherService reporting = new OtherService()) {
      reporting.publish(
          EventType.PROGRESS_UPDATE_ACCEPTED,
          update.toString(),
          data -> {
            data.put("id", update.toString())
                .put("workPlan", code)
                .put("item", "mppi")
                .put("acceptedAt", acceptedAt);
            data.putArray("activities")
                .addObject()
                .put("key", "guidelines")
                .put("status", acceptedAt.startsWith("2009") ? "UNDERWAY" : "COMPLETED");
          });
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                Api.get(path + "/items/mppi/activities/guidelines")
                    .then()
                    .body("statusSource.progressUpdate", equalTo(update.toString())));
  }

  private void registered() {
    try (OtherService partnerships = new OtherService()) {
      partnerships.publish(
          EventType.PARTNERSHIP_REGISTERED, "pace", data -> data.put("code", "pace"));
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> Api.get(path + "/items/pace").then().body("resolved", equalTo(true)));
  }

  private void superseded() {
    ObjectNode successor = Seed.freshPlan("2010-2012");
    Api.post("work-plans", successor).then().statusCode(201);
    Api.act(
            "work-plans/" + successor.get("code").asText() + "/adoption",
            "{\"decision\": \"VIII-5\", \"supersedes\": [\"" + code + "\"]}")
        .then()
        .statusCode(200);
  }

  @Test
  void a_version_says_what_was_frozen_and_when() {
    Api.read(path + "/versions/1").then().body("frozenAt", nullValue());
    String tag = Api.read(path + "/versions/1").header("ETag");
    Api.patch(path, tag, "{\"sources\": []}").then().statusCode(200);
    JsonNode proposed = Api.json(Api.act(path + "/proposal", null));
    JsonNode version = Api.json(Api.get(path + "/versions/1"));
    assertThat(version.get("frozenAt")).isEqualTo(proposed.get("proposedAt"));
    content.putArray("sources");
    Seed.assertHeld(version, content, code);
    assertThat(version.has("status")).isFalse();
    // A version's tag names its bytes, and no state of the plan.
    Api.act(
            path + "/adoption",
            "{\"decision\": \"VIII-5\"}",
            Api.get(path + "/versions/1").header("ETag"))
        .then()
        .statusCode(412);
  }

  @Test
  void the_database_refuses_to_change_a_frozen_text() throws SQLException {
    Api.act(path + "/proposal", null).then().statusCode(200);
    for (String change :
        new String[] {"update work_plan_text set document = '{}'", "delete from work_plan_text"}) {
      try (var connection = Platform.get().database("workplan");
          var statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.executeUpdate(change)).hasMessageContaining("is frozen");
      }
    }
  }
}
