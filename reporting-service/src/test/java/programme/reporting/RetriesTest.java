package programme.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import programme.kit.events.EventType;
import programme.kit.testing.AtOnce;
import programme.kit.testing.Retries;

@QuarkusTest
class RetriesTest {
  @TestFactory
  Stream<DynamicTest> a_report_is_ordered_once_however_often_it_is_sent() {
    String plan = planAndMeeting();
    return Retries.on(
        "reporting",
        "/api/v1/reports",
        () -> order(plan),
        order ->
            (int)
                Api.secretariat()
                    .get("/api/v1/reports?limit=200&meeting=" + meeting(plan))
                    .jsonPath()
                    .getList("items.symbol", String.class)
                    .stream()
                    .filter(order.get("symbol").asText()::equals)
                    .count());
  }

  @TestFactory
  Stream<DynamicTest> who_may_report_is_asked_again() {
    return Retries.objectRules(
        "reporting",
        Map.of(
            "POST /api/v1/progress-updates",
            () -> {
              try (Programme programme = told()) {
                return new Retries.Own(
                    "/api/v1/progress-updates", programme.update(), "partner", programme.partner);
              }
            },
            "POST /api/v1/progress-updates/batch",
            () -> {
              try (Programme programme = told()) {
                return new Retries.Own(
                    "/api/v1/progress-updates/batch",
                    programme.update().arrayNode().add(programme.update()),
                    "partner",
                    programme.partner);
              }
            }));
  }

  @Test
  void a_replay_is_refused_after_the_participation_has_ended() {
    try (Programme programme = told()) {
      String key = UUID.randomUUID().toString();
      RequestSpecification partner = Api.partner(programme.partner);
      send(partner, key, "progress-updates", programme.update()).then().statusCode(201);
      programme.tellParticipation("IMPLEMENTER", "2006-01-01", "2006-12-31");

      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  send(Api.partner(programme.partner), key, "progress-updates", programme.update())
                      .then()
                      .statusCode(403)
                      .header("Idempotent-Replayed", nullValue())
                      .body("type", equalTo("/problems/forbidden")));
    }
  }

  @Test
  void one_external_id_is_one_report_and_one_reference_one_update() {
    String plan = planAndMeeting();
    ObjectNode order = order(plan).put("externalId", UUID.randomUUID().toString());
    List<Response> orders = AtOnce.times(20, () -> Api.post("reports", order));
    assertThat(orders.stream().map(Response::statusCode).filter(status -> status == 202))
        .hasSize(1);
    assertThat(orders.stream().map(Response::statusCode).filter(status -> status == 200))
        .hasSize(19);
    assertThat(orders.stream().map(answer -> answer.path("id")).distinct()).hasSize(1);

    try (Programme programme = told()) {
      List<Response> updates =
          AtOnce.times(20, () -> Api.post("progress-updates", programme.update()));
      assertThat(updates.stream().map(answer -> answer.path("id")).distinct()).hasSize(1);
      assertThat(updates).allSatisfy(answer -> answer.then().body("revision", equalTo(1)));
    }
  }

  private static Programme told() {
    return new Programme()
        .tellPartnership()
        .tellParticipation("IMPLEMENTER", "2007-01-01", "2008-03-31")
        .tellPlan();
  }

  private static String planAndMeeting() {
    try (Programme programme = told()) {
      programme.others.publish(
          EventType.MEETING_REGISTERED,
          meeting(programme.plan),
          data -> data.put("code", meeting(programme.plan)));
      return programme.plan;
    }
  }

  private static String meeting(String plan) {
    return "COP-9-" + plan;
  }

  private static ObjectNode order(String plan) {
    ObjectNode order = Basel.file("reports").get(0).deepCopy();
    order.remove(List.of("externalId", "state", "status"));
    return order
        .put("workPlan", plan)
        .put("meeting", meeting(plan))
        .put("symbol", "S/" + UUID.randomUUID());
  }

  private static Response send(
      RequestSpecification caller, String key, String path, ObjectNode body) {
    return Api.post(caller.header("Idempotency-Key", key), path, body);
  }
}
