package programme.partnership.partnerships;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static programme.partnership.Requests.determination;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.text;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What portals ask the registry's lists for; each filter finds what is there and nothing else. */
@QuarkusTest
class PartnershipFiltersTest {
  private final String code = UUID.randomUUID().toString();

  @Test
  void partnerships_by_words_model_place_waste_stream_and_way() {
    post(
            "partnerships",
            partnership(
                code,
                Map.of(
                    "name", text("Öles usagées " + code),
                    "model", "PUBLIC_PRIVATE",
                    "throughCentre", Map.of(),
                    "wasteStreams", List.of("used-oils", "w-" + code),
                    "summary", text("Huiles"),
                    "area",
                        Map.of(
                            "label", text("Guayaquil, Ecuador"),
                            "country", "EC",
                            "unRegion", "GRULAC",
                            "city", "Guayaquil"))))
        .then()
        .statusCode(201);
    for (String filter :
        List.of(
            "model=PUBLIC_PRIVATE",
            "throughCentre=true",
            "wasteStream=w-" + code,
            "country=EC",
            "unRegion=GRULAC",
            "scope=REGIONAL&determination=NONE")) {
      assertThat(codes("partnerships", "oles guaya huiles", filter)).as(filter).contains(code);
    }
    for (String filter :
        List.of(
            "model=MULTI_STAKEHOLDER",
            "throughCentre=false",
            "wasteStream=w",
            "country=PE",
            "unRegion=WEOG",
            "determination=ANY")) {
      assertThat(codes("partnerships", code, filter)).as(filter).isEmpty();
    }
  }

  @Test
  void what_still_needs_a_determination_leaves_the_list_with_it_and_comes_back_without() {
    post("partnerships", partnership(code, Map.of()));
    String filter = "scope=REGIONAL&determination=NONE";
    assertThat(codes("partnerships", code, filter)).containsExactly(code);
    String id =
        post(
                "partnerships/" + code + "/determinations",
                determination("PROGRAMME", "SUGGESTED", "2008-06-27"))
            .path("id");
    assertThat(codes("partnerships", code, filter)).isEmpty();
    assertThat(codes("partnerships", code, filter + "&asOf=2008-06-26")).containsExactly(code);
    post(
        "partnerships/" + code + "/determinations/" + id + "/annulment",
        Map.of("reason", text("A mistake"), "authority", Map.of("document", "memo")));
    assertThat(codes("partnerships", code, filter)).containsExactly(code);
  }

  @Test
  void projects_by_words_partnership_implementer_place_and_day() {
    Map<String, Object> project =
        new HashMap<>(
            Map.of(
                "code",
                code,
                "title",
                text("Étude " + code),
                "kind",
                "ASSESSMENT",
                "status",
                "UNDERWAY",
                "partnership",
                "p-" + code,
                "implementers",
                List.of("i-" + code, "another"),
                "area",
                Map.of("label", text("Lagos"), "country", "NG", "unRegion", "AFRICA")));
    project.put("from", "2008-01-01");
    project.put("to", null);
    post("projects", project).then().statusCode(201).body("resolved", equalTo(false));
    for (String filter :
        List.of(
            "kind=ASSESSMENT",
            "status=UNDERWAY",
            "partnership=p-" + code,
            "implementer=i-" + code,
            "country=NG",
            "unRegion=AFRICA",
            "asOf=2020-01-01")) {
      assertThat(codes("projects", "etude lagos " + code, filter)).as(filter).containsExactly(code);
    }
    for (String filter :
        List.of(
            "kind=PILOT",
            "status=COMPLETED",
            "partnership=p",
            "implementer=i",
            "country=KE",
            "unRegion=WEOG",
            "asOf=2007-12-31")) {
      assertThat(codes("projects", code, filter)).as(filter).isEmpty();
    }
  }

  private static List<String> codes(String path, String q, String filter) {
    return given()
        .queryParam("q", q)
        .get("/api/v1/" + path + "?limit=200&" + filter)
        .then()
        .statusCode(200)
        .extract()
        .path("items.code");
  }
}
