package programme.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static programme.reporting.reports.ReportsApi.bytes;
import static programme.reporting.reports.ReportsApi.ordered;
import static programme.reporting.reports.ReportsApi.page;
import static programme.reporting.reports.ReportsApi.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Topic;
import programme.reporting.Api;
import programme.reporting.Basel;

/**
 * The report to COP-9 on the plan for 2007–2008, made of the programme's own files, in the form of
 * Annex I.
 */
@QuarkusTest
class BaselReportTest {
  @BeforeEach
  void load() {
    BaselRecords.load();
  }

  private static io.restassured.path.json.JsonPath jsonOf(Response response) {
    return response.jsonPath();
  }

  @Test
  void table_1_has_ten_rows_in_order_under_global_and_regional() {
    Document page = page(draft("en"));

    assertThat(keys(page, "#table-1-global"))
        .containsExactly("mppi", "pace", "asbestos-waste", "mercury", "heavy-metals");
    assertThat(keys(page, "#table-1-regional"))
        .containsExactly(
            "e-waste-asia-pacific",
            "e-waste-south-america",
            "used-oils-africa",
            "used-oils-caribbean",
            "municipalities-guayaquil");
    assertThat(page.select("#table-1 tr.row td:first-child").eachText())
        .containsExactly("1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "10.");
    assertThat(page.select("#table-1 tr.group th > p:first-child").eachText())
        .containsExactly("GLOBAL PARTNERSHIPS", "REGIONAL PARTNERSHIPS");
    assertThat(page.select("#table-1-regional .note").text())
        .startsWith("N.B. These partnerships were listed in the 2007–2008 work plan.");
    assertThat(page.select("#table-1-heading").text())
        .contains("Report on Element I: Address Strategic Plan focus areas");
    assertThat(page.select("#table-1 thead th[scope=col]").eachText())
        .containsExactly("No.", "Partnership", "Global/Regional", "Actions underway or completed");
    assertThat(row(page, "municipalities-guayaquil").child(2).text())
        .isEqualTo("Guayaquil, Ecuador");
    assertThat(row(page, "mppi").text())
        .contains("Five guidelines are completed.", "UNEP/CHW.9/INF/16");
    assertThat(page.select("header p").eachText()).anyMatch(line -> line.contains("7(d)"));
  }

  @Test
  void measures_are_met_not_met_with_a_reason_or_none_undertaken() {
    Document page = page(draft("en"));

    assertThat(outcomes(page, "mppi")).containsExactly("a MET", "b MET", "c MET", "d MET");
    assertThat(outcomes(page, "pace")).containsExactly("a MET", "b MET", "c MET", "d NOT_MET");
    assertThat(row(page, "pace").text())
        .contains("Measure (d): not met. There are no projects to develop or implement until");
    assertThat(outcomes(page, "asbestos-waste"))
        .containsExactly(
            "a NOT_UNDERTAKEN", "b NOT_UNDERTAKEN", "c NOT_UNDERTAKEN", "d NOT_UNDERTAKEN");
    assertThat(row(page, "asbestos-waste").text())
        .contains("Measures (a), (b), (c) and (d): none undertaken.");
    assertThat(page.select(".introduction").text())
        .contains("2 of 10 items")
        .contains("that is not the same as a measure that was not met");
  }

  @Test
  void footnotes_stand_at_the_measures_and_at_rows_6_and_7() {
    Document page = page(draft("en"));

    assertThat(page.select(".footnotes .footnote")).hasSize(3);
    assertThat(page.select("#footnote-1").text())
        .startsWith("1 (a) Strengthen cooperative activities");
    assertThat(row(page, "e-waste-asia-pacific").select("sup a").attr("href"))
        .isEqualTo("#footnote-2");
    assertThat(page.select("#footnote-2").text())
        .startsWith("2 Not considered a partnership as defined in UNEP/CHW.8/2/Add.2.");
    assertThat(row(page, "e-waste-south-america").select("sup a").attr("href"))
        .isEqualTo("#footnote-3");
    assertThat(page.select("#footnote-3").text()).startsWith("3 ibid.");
    assertThat(row(page, "used-oils-africa").select("sup")).isEmpty();
    assertThat(row(page, "e-waste-asia-pacific").text())
        .contains("Reported under agenda item 7(c), Nairobi Declaration");
  }

  @Test
  void table_2_and_the_closing_list_follow() {
    Document page = page(draft("en"));

    assertThat(page.select("#table-2 tbody tr.row th").eachText())
        .containsExactly("Element II", "Element III");
    assertThat(row(page, "ii").text())
        .contains("Increase stakeholder participation", "Broad participation was sought");
    assertThat(row(page, "iii").text())
        .contains("extra-budgetary funding has already been provided");
    assertThat(keys(page, "#elsewhere"))
        .containsExactly("e-waste-asia-pacific", "e-waste-south-america");
    assertThat(page.select("#elsewhere tr.row").get(0).text()).contains("7(c)");
    assertThat(page.select("#outside-plan")).isEmpty();
  }

  @Test
  void what_is_missing_in_the_reports_language_stays_in_its_own_and_says_so() {
    Document page = page(draft("zh"));

    assertThat(page.select("html").attr("lang")).isEqualTo("zh");
    assertThat(page.select("#table-1 thead th").first().text()).isEqualTo("编号");
    assertThat(row(page, "mppi").select("span[lang=en]").text())
        .contains("Five guidelines are completed.");
    assertThat(outcomes(page, "pace")).contains("d NOT_MET");
  }

  @Test
  void after_the_meeting_more_is_reported_elsewhere() {
    String id = ordered(order("en").put("cutOff", "2008-06-27"));

    assertThat(keys(page(id), "#elsewhere"))
        // Other tests' partnerships share this read model.
        .filteredOn(code -> !code.startsWith("partnership-"))
        .containsExactly(
            "e-waste-asia-pacific",
            "e-waste-south-america",
            "municipalities-guayaquil",
            "used-oils-africa",
            "used-oils-caribbean");
  }

  @Test
  void a_draft_is_the_secretariats_and_edited_under_its_version() {
    String id = draft("en");
    RestAssured.get("/api/v1/reports/" + id)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    Api.partner("somebody").get("/api/v1/reports/" + id).then().statusCode(404);
    Api.secretariat()
        .accept("application/xml")
        .get("/api/v1/reports/" + id)
        .then()
        .statusCode(406)
        .contentType("application/problem+json");

    String tag =
        Api.secretariat()
            .get("/api/v1/reports/" + id)
            .then()
            .statusCode(200)
            .body("cutOff", equalTo("2008-06-23"))
            .extract()
            .header("ETag");
    String patch =
        "{\"notes\":[{\"part\":\"elsewhere\",\"text\":{\"values\":{\"en\":\"See also"
            + " 7(c).\"},\"original\":\"en\"}}]}";
    patch(id, null, patch).then().statusCode(428);
    patch(id, tag, patch).then().statusCode(200);
    patch(id, tag, "{\"notes\":[]}").then().statusCode(412);
    assertThat(page(id).select("#elsewhere .note").text()).isEqualTo("See also 7(c).");
    patch(id, "*", "{\"language\":\"fr\"}").then().statusCode(400);
  }

  @Test
  void a_published_report_is_the_same_bytes_whatever_changes_afterwards() {
    String id = draft("en");
    Api.secretariat().post("/api/v1/reports/" + id + "/publication").then().statusCode(428);
    Response published = Api.act("reports/" + id + "/publication");
    published
        .then()
        .statusCode(200)
        .body(
            "formats.mediaType",
            equalTo(
                List.of(
                    "application/json",
                    "application/pdf",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "text/csv",
                    "text/html")));
    Api.act("reports/" + id + "/publication")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/draft-only"));
    patch(id, "*", "{\"notes\":[]}").then().statusCode(409);
    byte[] html = bytes(id, "text/html");
    byte[] json = bytes(id, "application/json");

    ObjectNode another = Basel.file("progress-updates").get(3);
    another.put("reference", "after-publication");
    BaselRecords.accept(another);

    assertThat(bytes(id, "text/html")).isEqualTo(html);
    assertThat(bytes(id, "application/json")).isEqualTo(json);
    try (Topic topic = Topic.of("reporting")) {
      var event = topic.await("programme.report.published.v1", id);
      assertThat(event.data().at("/formats/0/sha256").asText())
          .isEqualTo(jsonOf(published).getString("formats[0].sha256"));
      assertThat(event.data().at("/formats/4/bytes").asInt()).isEqualTo(html.length);
    }
    RestAssured.get("/api/v1/reports")
        .then()
        .statusCode(200)
        .body("items.id", org.hamcrest.Matchers.hasItem(id));
  }

  @Test
  void the_same_order_under_its_external_id_is_the_same_report() {
    ObjectNode order = Basel.file("reports").get(0);
    String id =
        Api.post("reports", order)
            .then()
            .statusCode(202)
            .header("Location", matchesPattern(".*/api/v1/reports/.*"))
            .extract()
            .path("id");
    Api.post("reports", order).then().statusCode(200).body("id", equalTo(id));
    Api.post("reports", order.put("agendaItem", "7(c)"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/external-id-taken"));
  }

  private static ObjectNode order(String language) {
    ObjectNode order = Basel.file("reports").get(0).put("language", language);
    order.remove("externalId");
    return order;
  }

  private static String draft(String language) {
    return ordered(order(language));
  }

  private static List<String> keys(Document page, String within) {
    return page.select(within + " tr.row").eachAttr("data-key");
  }

  private static Element row(Document page, String key) {
    return page.select("tr.row[data-key=" + key + "]").first();
  }

  private static List<String> outcomes(Document page, String key) {
    return row(page, key).select("[data-measure]").stream()
        .map(m -> m.attr("data-measure") + " " + m.attr("data-outcome"))
        .toList();
  }
}
