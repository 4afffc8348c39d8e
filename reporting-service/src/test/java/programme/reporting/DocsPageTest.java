package programme.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;

/** Who builds on the programme finds all of its contracts from one page. */
@QuarkusTest
class DocsPageTest {
  @Test
  void the_page_names_each_contract_and_each_type_of_event() {
    String page = given().get("/docs").then().statusCode(200).extract().asString();
    assertThat(Jsoup.parse(page).select("a[href]").eachAttr("href"))
        .contains("/docs/api", "/docs/asyncapi.yaml", "/openapi/workplan", "/problems")
        .hasSizeGreaterThan(2 * EventType.values().length);
  }

  @Test
  void the_events_contract_and_its_examples_can_be_downloaded() {
    given()
        .get("/docs/asyncapi.yaml")
        .then()
        .statusCode(200)
        .body(startsWith("#"), containsString("asyncapi: 3.0.0"));
    for (EventType type : EventType.values()) {
      given().get("/docs/events/" + type.typeName() + ".example.json").then().statusCode(200);
    }
  }

  @Test
  void nothing_on_the_api_pages_asks_another_host() {
    var answer = given().get("/docs/api/").then().statusCode(200).extract();
    assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'");
    assertThat(Jsoup.parse(answer.asString()).select("[src], link[href]").stream())
        .noneMatch(one -> (one.attr("src") + one.attr("href")).startsWith("http"));
  }
}
