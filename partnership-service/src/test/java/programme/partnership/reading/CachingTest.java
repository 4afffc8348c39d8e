package programme.partnership.reading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;

@QuarkusTest
class CachingTest {
  private static final String ONE = Partners.LIST + "/kept";
  private static final String LIST = Partners.LIST + "?country=FM";

  @BeforeEach
  void a_partner() {
    Partners.register("kept", "FM", Map.of());
  }

  @Test
  void what_is_public_may_be_kept_for_seconds_and_varies() {
    given()
        .get(ONE)
        .then()
        .header(
            "Cache-Control",
            matchesPattern(
                "public, max-age=\\d, must-revalidate|public, max-age=10, must-revalidate"))
        .header("Vary", "Accept, Authorization")
        .header("ETag", matchesPattern("\"\\d+\\.[0-9a-f]{16}\""));
  }

  @Test
  void with_a_token_an_answer_is_the_callers_own() {
    given()
        .auth()
        .oauth2(Tokens.secretariat())
        .get(LIST)
        .then()
        .header("Cache-Control", "private, max-age=0, must-revalidate")
        .header("Vary", startsWith("Accept, Authorization"));
  }

  @Test
  void lists_have_tags_that_change_with_what_they_show() {
    String tag = given().get(LIST).then().header("ETag", startsWith("W/")).extract().header("ETag");
    given().header("If-None-Match", tag).get(LIST).then().statusCode(304).body(is(""));
    Partners.rename("kept", "Kept and renamed");
    given().header("If-None-Match", tag).get(LIST).then().statusCode(200);
  }

  @Test
  void a_poll_that_found_nothing_new_is_known() {
    String poll = LIST + "&updatedAfter=2999-01-01T00:00:00Z";
    String tag = given().get(poll).then().extract().header("ETag");
    given().header("If-None-Match", tag).get(poll).then().statusCode(304);
  }

  @Test
  void problems_are_never_kept() {
    given()
        .get(Partners.LIST + "/nobody")
        .then()
        .statusCode(404)
        .header("Cache-Control", "no-store");
  }

  @Test
  void head_answers_like_get() {
    var got = given().get(ONE).then().statusCode(200).extract();
    given()
        .head(ONE)
        .then()
        .statusCode(200)
        .header("ETag", equalTo(got.header("ETag")))
        .header("Content-Type", equalTo(got.header("Content-Type")))
        .body(is(""));
    given().header("If-None-Match", got.header("ETag")).head(ONE).then().statusCode(304);
    given().head(LIST).then().statusCode(200).body(is(""));
    given().accept("text/csv").head(LIST).then().statusCode(200).body(is(""));
    given().head(Partners.LIST + "/nobody").then().statusCode(404).body(is(""));
    given().head(LIST + "&x=1").then().statusCode(400).body(is(""));
  }
}
