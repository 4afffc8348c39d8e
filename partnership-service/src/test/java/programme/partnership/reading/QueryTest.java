package programme.partnership.reading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;

@QuarkusTest
class QueryTest {
  @Test
  void a_filter_that_is_not_there_never_answers_the_whole_list() {
    refused("/api/v1/partnerships?stauts=ACTIVE", "stauts", "no such parameter");
  }

  @Test
  void what_a_filter_expects_is_said() {
    refused("/api/v1/partnerships?status=SLEEPING", "status", "one of PROPOSED, EXPLORATORY");
    refused("/api/v1/partnerships?status=", "status", "one of PROPOSED, EXPLORATORY");
    refused("/api/v1/partnerships?asOf=yesterday", "asOf", "a day such as 2008-09-15");
    refused("/api/v1/partnerships?asOf=2008-02-30", "asOf", "a day");
    refused("/api/v1/partnerships?asOf=%2B99999-01-01", "asOf", "a day");
    refused("/api/v1/partnerships?limit=many", "limit", "a whole number");
    refused("/api/v1/partnerships?limit=99999999999", "limit", "a whole number");
    refused("/api/v1/partnerships?scope=GLOBAL&scope=LOCAL", "scope", "more than once");
  }

  @Test
  void all_faults_are_told_at_once() {
    given()
        .get("/api/v1/partnerships?status=SLEEPING&asOf=never&x=1")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("asOf", "status", "x"));
  }

  @Test
  void changes_take_no_stray_parameters_either() {
    given()
        .auth()
        .oauth2(Tokens.secretariat())
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/partners?dryRun=true")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("dryRun"));
  }

  @Test
  void who_may_not_comes_before_what_is_wrong() {
    given()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/partners?x=1")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("partner", "somebody"))
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/partners?x=1")
        .then()
        .statusCode(403);
  }

  @Test
  void an_id_in_the_path_that_is_none_is_absent() {
    given().get("/api/v1/reporting-defaults/no-uuid").then().statusCode(404);
    given().get("/api/v1/partners/a%00b").then().statusCode(404);
  }

  private static ValidatableResponse refused(String path, String parameter, String expected) {
    return given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("/problems/validation-failed"))
        .body("errors.pointer", contains(parameter))
        .body("errors[0].detail", containsString(expected));
  }
}
