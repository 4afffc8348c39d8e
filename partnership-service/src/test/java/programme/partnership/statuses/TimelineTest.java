package programme.partnership.statuses;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineTest {
  private final String code = "t-" + UUID.randomUUID();

  @BeforeEach
  void register() {
    post("partnerships", partnership(code, Map.of())).then().statusCode(201);
  }

  @Test
  void a_step_between_others_must_be_legal_against_both() {
    record("EXPLORATORY", "2007-01-01").then().statusCode(201);
    record("ESTABLISHED", "2008-01-01").then().statusCode(201);
    record("ACTIVE", "2007-06-01")
        .then()
        .statusCode(409)
        .body("from", equalTo("EXPLORATORY"))
        .body("allowed", contains("INTERIM"))
        .body("neighbours.to", contains("EXPLORATORY", "ESTABLISHED"));
    record("INTERIM", "2007-06-01").then().statusCode(201);
    given()
        .get("/api/v1/partnerships/" + code + "/status-changes")
        .then()
        .body("items.to", contains("PROPOSED", "EXPLORATORY", "INTERIM", "ESTABLISHED"));
  }

  @Test
  void steps_of_one_day_are_in_the_order_of_their_recording() {
    record("EXPLORATORY", "2007-01-01").then().statusCode(201);
    record("INTERIM", "2007-01-01").then().statusCode(201);
    record("EXPLORATORY", "2007-01-01")
        .then()
        .statusCode(409)
        .body("from", equalTo("INTERIM"))
        .body(
            "allowed",
            containsInAnyOrder(
                "ESTABLISHED", "ACTIVE", "COMPLETED", "NOT_SUPPORTED", "DISCONTINUED"));
    given()
        .get("/api/v1/partnerships/" + code + "?asOf=2007-01-01")
        .then()
        .body("status", equalTo("INTERIM"));
  }

  @Test
  void what_has_no_day_holds_since_before_our_record() {
    record("ESTABLISHED", "2008-01-01").then().statusCode(201);
    record("INTERIM", null).then().statusCode(201).body("$", hasKey("effectiveOn"));
    given()
        .get("/api/v1/partnerships/" + code + "?asOf=1990-01-01")
        .then()
        .body("status", equalTo("INTERIM"));
    record("ACTIVE", null)
        .then()
        .statusCode(409)
        .body("neighbours[0].effectiveOn", nullValue())
        .body("neighbours.to", contains("INTERIM", "ESTABLISHED"));
  }

  private Response record(String to, String effectiveOn) {
    return post("partnerships/" + code + "/status-changes", step(to, effectiveOn));
  }
}
