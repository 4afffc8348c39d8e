package programme.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Topic;
import programme.reporting.Api;
import programme.reporting.Programme;

@QuarkusTest
class RoundsTest {
  private final String code = "round-" + UUID.randomUUID();

  @Test
  void a_round_recorded_after_its_closing_opens_and_closes_at_once() {
    record("null", "2008-06-22")
        .then()
        .statusCode(201)
        .body("closesAt", equalTo("2008-06-22T22:00:00Z"))
        .body("status", equalTo("CLOSED"));
    RestAssured.get("/api/v1/reporting-rounds/" + code)
        .then()
        .statusCode(200)
        .body("for", equalTo("COP-9"))
        .body("opensAt", nullValue());
    record("null", "2008-06-22")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"));
    assertThat(told())
        .containsExactly(
            "programme.reporting-round.opened.v1", "programme.reporting-round.closed.v1");
  }

  @Test
  void the_clock_tells_that_a_round_has_opened_and_closed() {
    String soon =
        java.time.Instant.now()
            .plusSeconds(2)
            .truncatedTo(java.time.temporal.ChronoUnit.MILLIS)
            .toString();
    record("'" + soon + "'", "2099-01-01")
        .then()
        .statusCode(201)
        .body("status", equalTo("SCHEDULED"));
    try (Topic topic = Topic.of("reporting")) {
      assertThat(topic.of("/reporting/reporting-rounds", code)).isEmpty();
      assertThat(
              topic
                  .await("programme.reporting-round.opened.v1", code)
                  .data()
                  .get("opensAt")
                  .asText())
          .isEqualTo(soon);
    }
  }

  @Test
  void a_change_of_an_open_round_is_told_and_one_that_is_moved_past_now_opens_again() {
    record("null", "2008-06-22");
    patch("{\"closesOn\":\"2099-01-01\"}").then().statusCode(200).body("status", equalTo("OPEN"));
    patch("{\"closesOn\":\"2099-01-01\"}").then().statusCode(200);
    assertThat(told())
        .containsExactly(
            "programme.reporting-round.opened.v1",
            "programme.reporting-round.closed.v1",
            "programme.reporting-round.opened.v1");
  }

  @Test
  void what_is_no_meeting_or_zone_is_pointed_to() {
    Api.post("reporting-rounds", body("null", "2008-06-22").replace("COP-9", "COP 9"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/for"));
    Api.post("reporting-rounds", body("null", "2008-06-22").replace("Europe/Zurich", "Mars"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/timeZone"));
  }

  @Test
  void a_plan_that_nobody_has_heard_of_is_taken_and_named() {
    String plan = "2007-2008-" + code;
    record("null", "2008-06-22").then().statusCode(201).body("resolved", equalTo(false));

    RestAssured.get("/api/v1/unresolved-references/reporting?kind=work-plans&code=" + plan)
        .then()
        .statusCode(200)
        .body("items.from", equalTo(java.util.List.of("/api/v1/reporting-rounds/" + code)))
        .body("items.field", equalTo(java.util.List.of("workPlan")));
  }

  private java.util.List<String> told() {
    try (Topic topic = Topic.of("reporting")) {
      topic.await(event -> event.subject().equals(code), "event of the round");
      return topic.of("/reporting/reporting-rounds", code).stream().map(Topic.Event::type).toList();
    }
  }

  private Response record(String opensAt, String closesOn) {
    return Api.post("reporting-rounds", body(opensAt, closesOn));
  }

  private String body(String opensAt, String closesOn) {
    return Programme.json(
            """
            {'code':'%s','workPlan':'2007-2008-%s','for':'COP-9','period':{'from':'2007-01-01','to':'2008-06-22'},
             'opensAt':%s,'closesOn':'%s','timeZone':'Europe/Zurich'}
            """
                .formatted(code, code, opensAt, closesOn))
        .toString();
  }

  private Response patch(String patch) {
    return Api.secretariat()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/api/v1/reporting-rounds/" + code);
  }
}
