package programme.partnership.vocabularies;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.VocabularyCheck;

@QuarkusTest
class VocabulariesTest {
  @TestFactory
  Stream<DynamicTest> every_code_of_the_api_has_a_label_in_six_languages() {
    return VocabularyCheck.of("partnership");
  }

  @Test
  void a_code_is_labelled_in_the_six_languages() {
    given()
        .get("/api/v1/vocabularies/partnership-statuses")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("max-age=86400"))
        .body("items", hasSize(8))
        .body("items[0].code", equalTo("PROPOSED"))
        .body("items[0].label.values.zh", equalTo("已提议"))
        .body("items[0].label.original", equalTo("en"))
        .body("items[0].label.unofficial", equalTo(List.of("ar", "es", "fr", "ru", "zh")))
        .body("label.values.ru", notNullValue());
  }

  @Test
  void a_known_list_is_not_sent_again() {
    String tag =
        given()
            .get("/api/v1/vocabularies/un-regions")
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    given()
        .header("If-None-Match", tag)
        .get("/api/v1/vocabularies/un-regions")
        .then()
        .statusCode(304);
  }

  @Test
  void countries_carry_their_regional_group_and_say_where_their_names_come_from() {
    given()
        .get("/api/v1/vocabularies/countries")
        .then()
        .statusCode(200)
        .body("items", hasSize(249))
        .body("items.find { it.code == 'NG' }.unRegion", equalTo("AFRICA"))
        .body("items.find { it.code == 'NG' }.label.values.ar", equalTo("نيجيريا"))
        .body("items.find { it.code == 'CH' }.label.values.zh", equalTo("瑞士"))
        .body("sources.document", hasItems("Unicode CLDR"));
  }

  @Test
  void the_lists_are_listed_page_by_page() {
    List<String> names =
        given().get("/api/v1/vocabularies?limit=200").then().extract().path("items.name");
    assertThat(names)
        .isSorted()
        .contains("countries", "partner-types", "problem-codes", "verbs", "nomination-statuses");
    String next = given().get("/api/v1/vocabularies?limit=2").then().extract().path("next");
    assertThat(given().get(next).then().extract().<List<String>>path("items.name"))
        .isEqualTo(names.subList(2, 4));
  }

  @Test
  void an_unknown_list_is_not_found() {
    given()
        .get("/api/v1/vocabularies/no-such")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
  }
}
