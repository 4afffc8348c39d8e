package programme.partnership.partnerships;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.step;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;

@QuarkusTest
class PartnershipsTest {
  private final String code = "p-" + UUID.randomUUID();

  @Test
  void registration_status_and_channel_are_told_in_this_order() {
    post("partnerships", partnership(code, Map.of("status", "INTERIM")))
        .then()
        .statusCode(201)
        .body("status", equalTo("INTERIM"));
    post(path("status-changes"), step("ACTIVE", "2009-01-12")).then().statusCode(201);

    try (Topic topic = Topic.of("partnership")) {
      Topic.Event changed = topic.await("programme.partnership.status-changed.v1", code);
      assertThat(topic.of("/partnership/partnerships", code).stream().map(Topic.Event::type))
          .containsExactly(
              "programme.partnership.registered.v1",
              "programme.partnership.reporting-channel-changed.v1",
              "programme.partnership.status-changed.v1");
      assertThat(topic.of("/partnership/partnerships", code).stream().map(Topic.Event::sequence))
          .containsExactly(1L, 2L, 3L);
      assertThat(changed.data().get("from").asText()).isEqualTo("INTERIM");
    }
  }

  @Test
  void an_illegal_step_lists_the_legal_ones() {
    post("partnerships", partnership(code, Map.of("status", "ESTABLISHED")));
    post(path("status-changes"), step("EXPLORATORY", "2009-01-12"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"))
        .body("allowed", containsInAnyOrder("ACTIVE", "COMPLETED", "DISCONTINUED"));
  }

  @Test
  void a_fact_must_be_legal_against_what_follows_it_too() {
    post("partnerships", partnership(code, Map.of()));
    post(path("status-changes"), step("INTERIM", "2008-01-01")).then().statusCode(201);
    post(path("status-changes"), step("ACTIVE", "2007-01-01"))
        .then()
        .statusCode(409)
        .body("allowed", equalTo(List.of("EXPLORATORY")));
    post(path("status-changes"), step("EXPLORATORY", "2007-01-01")).then().statusCode(201);
  }

  @Test
  void the_status_of_another_day_can_be_asked_for() {
    post("partnerships", partnership(code, Map.of()));
    post(path("status-changes"), step("ACTIVE", "2008-06-27"));
    given()
        .get("/api/v1/partnerships/" + code + "?asOf=2008-06-26")
        .then()
        .body("status", equalTo("PROPOSED"));
    given()
        .get("/api/v1/partnerships/" + code + "?asOf=2008-06-27")
        .then()
        .body("status", equalTo("ACTIVE"));
    assertThat(codes("status=ACTIVE")).contains(code);
    assertThat(codes("status=ACTIVE&asOf=2008-06-26")).doesNotContain(code);
  }

  @Test
  void the_same_external_id_makes_one_fact() {
    post("partnerships", partnership(code, Map.of()));
    Map<String, Object> step = step("ACTIVE", "2008-06-27");
    step.put("externalId", code);
    String id = post(path("status-changes"), step).then().statusCode(201).extract().path("id");
    post(path("status-changes"), step).then().statusCode(200).body("id", equalTo(id));
    step.put("effectiveOn", "2008-06-28");
    post(path("status-changes"), step)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/external-id-taken"));
  }

  @Test
  void the_status_is_no_matter_of_the_description() {
    post("partnerships", partnership(code, Map.of()));
    given()
        .auth()
        .oauth2(Tokens.secretariat())
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{\"status\":\"ACTIVE\"}")
        .patch("/api/v1/partnerships/" + code)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/status"))
        .body("detail", containsString("POST status-changes"));
  }

  private List<String> codes(String filter) {
    return given()
        .get("/api/v1/partnerships?limit=200&" + filter)
        .then()
        .statusCode(200)
        .extract()
        .path("items.code");
  }

  private String path(String facts) {
    return "partnerships/" + code + "/" + facts;
  }
}
