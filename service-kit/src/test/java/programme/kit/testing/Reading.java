package programme.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Walks every GET without a path parameter that the service's OpenAPI names: what all reading has
 * in common holds for each, also for those that will be written.
 */
public final class Reading {
  private static final String LIST_TYPES = "text/csv";

  private Reading() {}

  public static Stream<DynamicTest> walk(String service) {
    Map<String, Map<String, Map<String, Object>>> paths =
        given()
            .accept("application/json")
            .get("/openapi/" + service)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getMap("paths");
    return paths.entrySet().stream()
        .filter(one -> one.getValue().containsKey("get"))
        .filter(one -> one.getKey().startsWith("/api/") && !one.getKey().contains("{"))
        // What has no end is no reading.
        .filter(one -> !one.getValue().get("get").toString().contains("text/event-stream"))
        .map(one -> DynamicTest.dynamicTest("GET " + one.getKey(), () -> check(one.getKey())));
  }

  private static void check(String path) {
    refusesWhatIsNotThere(path);
    Response answer = ask(type(path)).get(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).as("Cache-Control").matches(".*private.*|no-store");
    assertThat(answer.header("Vary")).as("Vary").contains("Authorization");
    if (answer.contentType().startsWith("application/json")
        && !answer.header("Cache-Control").equals("no-store")) {
      isTagged(path, answer);
      assertThat(ask("application/json").get(path + "?lang=fr,en").statusCode()).isEqualTo(200);
    }
    Response head = ask(type(path)).head(path);
    assertThat(head.statusCode()).as("HEAD").isEqualTo(200);
    assertThat(head.asString()).as("HEAD").isEmpty();
    if (answer.asString().startsWith("{\"items\":")) {
      streamsWhole(path);
      tellsChanges(path);
    }
  }

  /** A path may name its only type. */
  private static String type(String path) {
    return path.endsWith(".csv") ? LIST_TYPES : "application/json";
  }

  private static void refusesWhatIsNotThere(String path) {
    for (String query : List.of("noSuchParameter=1", "lang=x_y", "lang=fr&lang=en")) {
      Response refused = ask(type(path)).get(path + "?" + query);
      assertThat(refused.statusCode()).as("%s: %s", query, refused.asString()).isEqualTo(400);
    }
  }

  private static void isTagged(String path, Response answer) {
    String tag = answer.header("ETag");
    assertThat(tag).as("ETag").isNotBlank();
    Response again = ask("application/json").header("If-None-Match", tag).get(path);
    assertThat(again.statusCode()).as("If-None-Match").isEqualTo(304);
    assertThat(again.asString()).isEmpty();
  }

  private static void streamsWhole(String path) {
    Response csv = ask(LIST_TYPES).get(path);
    assertThat(csv.statusCode())
        .as(
            "A list answers CSV and NDJSON too: @Produces, and Page.of(PageRequest, ...) or a"
                + " Listing")
        .isEqualTo(200);
    assertThat(csv.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(csv.asString()).as("the header row").contains(",").contains("\r\n");
    Response lines = ask("application/x-ndjson").get(path);
    assertThat(lines.statusCode()).as("NDJSON").isEqualTo(200);
    assertThat(ask(LIST_TYPES).get(path + "?limit=5").statusCode())
        .as("a page of CSV")
        .isEqualTo(400);
  }

  private static void tellsChanges(String path) {
    Response first =
        ask("application/json").get(path + "?limit=1&updatedAfter=2000-01-01T00:00:00Z");
    if (first.statusCode() == 400) {
      // A list of facts, which never change.
      assertThat(first.asString()).contains("There is no such parameter here");
      return;
    }
    var page = first.jsonPath();
    assertThat(page.getString("syncedUntil")).as("syncedUntil").isNotBlank();
    assertThat(page.<Object>getList("items.updatedAt")).doesNotContainNull();
    if (page.getString("next") != null) {
      Response second =
          ask("application/json").urlEncodingEnabled(false).get(page.getString("next"));
      assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
      assertThat(second.jsonPath().getString("syncedUntil"))
          .as("syncedUntil of a later page")
          .isEqualTo(page.getString("syncedUntil"));
    }
  }

  private static RequestSpecification ask(String mediaType) {
    return given().accept(mediaType).auth().oauth2(Tokens.secretariat());
  }
}
