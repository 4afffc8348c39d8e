package programme.partnership.reading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LanguagesTest {
  private static final String ONE = Partners.LIST + "/many-tongues";

  @BeforeEach
  void a_partner_with_a_name_in_three_languages() {
    Partners.register(
        "many-tongues",
        "PW",
        Map.of(
            "name",
            Map.of(
                "values", Map.of("zh", "巴塞尔", "en", "Basel", "pt-BR", "Basileia"),
                "original", "zh",
                "unofficial", List.of("en"))));
  }

  @Test
  void the_first_wanted_language_that_is_there() {
    given()
        .get(ONE + "?lang=fr,en")
        .then()
        .statusCode(200)
        .body("name", equalTo(Map.of("text", "Basel", "lang", "en", "unofficial", true)))
        .body("name", not(hasKey("values")));
    given().get(ONE + "?lang=zh").then().body("name.unofficial", equalTo(false));
  }

  @Test
  void a_narrower_wish_is_content_with_the_wider_language() {
    given().get(ONE + "?lang=en-GB").then().body("name.lang", equalTo("en"));
    given().get(ONE + "?lang=pt-br").then().body("name.lang", equalTo("pt-BR"));
  }

  @Test
  void without_any_of_them_the_original_which_says_its_language() {
    given()
        .get(ONE + "?lang=fr,ru")
        .then()
        .body("name.text", equalTo("巴塞尔"))
        .body("name.lang", equalTo("zh"));
  }

  @Test
  void in_lists_too_and_a_language_is_an_answer_of_its_own() {
    given()
        .get(Partners.LIST + "?country=PW&lang=en")
        .then()
        .body("items[0].name.text", equalTo("Basel"));
    String english = given().get(ONE + "?lang=en").then().extract().header("ETag");
    given()
        .header("If-None-Match", english)
        .get(ONE + "?lang=zh")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue());
    given().header("If-None-Match", english).get(ONE + "?lang=en").then().statusCode(304);
  }
}
