package programme.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.Topic;
import programme.reporting.Api;
import programme.reporting.Programme;

/** Drafts that the data runs away from, and what follows a published report. */
@QuarkusTest
class RevisionsTest {
  private static final Map<String, String> FORMATS =
      Map.of(
          "application/json",
          "json",
          "text/html",
          "html",
          ReportsApi.PDF,
          "pdf",
          ReportsApi.DOCX,
          "docx",
          "text/csv",
          "csv");

  private static ObjectNode order(Programme programme) {
    return (ObjectNode)
        Programme.json(
            "{'kind':'WORK_PLAN','meeting':'COP-9','language':'en','workPlan':'%s','symbol':'T/%s'}"
                .formatted(programme.plan, programme.suffix.substring(0, 8)));
  }

  private static Programme told() {
    BaselRecords.load();
    Programme programme = new Programme().tellPartnership().tellPlan();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Api.post("reports", order(programme)).statusCode() == 202);
    return programme;
  }

  private static ObjectNode revision(Programme programme, String of, String kind) {
    ObjectNode order = order(programme);
    order.remove("symbol");
    order.putObject("revision").put("of", of).put("kind", kind);
    return order;
  }

  private static void change(Programme programme, String title) {
    programme.others.publish(
        EventType.WORK_PLAN_ADOPTED,
        programme.plan,
        data -> data.put("code", programme.plan).putArray("itemKeys").add("one"));
    programme.tellItem(title);
  }

  @Test
  void a_draft_says_what_has_changed_in_the_data_since_whatever_was_edited_in_it() {
    try (Programme programme = told()) {
      String id = ReportsApi.ordered(order(programme));
      assertThat(ReportsApi.draft(id).jsonPath().getList("dataChanges")).isEmpty();
      ReportsApi.patch(
              id, "*", "{\"title\":{\"text\":\"By hand\",\"lang\":\"en\",\"unofficial\":false}}")
          .then()
          .statusCode(200)
          .body("content.title.text", equalTo("By hand"));

      change(programme, "A second title");

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> ReportsApi.draft(id).jsonPath().getList("dataChanges").size() == 1);
      var draft = ReportsApi.draft(id).jsonPath();
      assertThat(draft.getString("dataChanges[0].part")).isEqualTo("plan");
      assertThat(draft.getString("dataChanges[0].row")).isEqualTo("one");
      assertThat(draft.getString("dataChanges[0].change")).isEqualTo("CHANGED");
      assertThat(draft.getString("dataChanges[0].before")).contains("A first title");
      assertThat(draft.getString("dataChanges[0].after")).contains("A second title");
      assertThat(draft.getString("content.title.text")).isEqualTo("By hand");
    }
  }

  @Test
  void edits_of_headings_paragraphs_and_footnotes_are_printed_and_wrong_ones_refused() {
    try (Programme programme = told()) {
      String id = ReportsApi.ordered(order(programme));
      String run = "{\"text\":\"%s\",\"lang\":\"en\",\"unofficial\":false}";
      String parts =
          """
          {"parts":[{"key":"foreword","heading":{"runs":[%s]},"paragraphs":[{"label":"1.","runs":[%s,%s]}]}],
           "footnotes":[{"number":1,"text":{"runs":[%s]}}],
           "notes":[{"part":"foreword","text":{"values":{"en":"Mark this."},"original":"en"}}]}
          """
              .formatted(
                  run.formatted("Foreword"),
                  run.formatted("Written by hand."),
                  "{\"text\":\"1\",\"lang\":\"en\",\"unofficial\":false,\"footnote\":1}",
                  run.formatted("At the foot."));
      ReportsApi.patch(id, "*", parts).then().statusCode(200);

      var page = ReportsApi.page(id);
      assertThat(page.select("#foreword").text())
          .isEqualTo("Foreword 1. Written by hand.1 Mark this.");
      assertThat(page.select("#footnote-1").text()).startsWith("1 At the foot.");

      ReportsApi.patch(id, "*", "{\"footnotes\":[]}")
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/parts/0"));
      ReportsApi.patch(id, "*", "{\"parts\":[{\"key\":\"x\"}]}").then().statusCode(400);
      ReportsApi.patch(id, "*", "{\"title\":null}").then().statusCode(400);
      ReportsApi.patch(
              id, "*", "{\"parts\":[{\"key\":\"x\",\"heading\":{\"runs\":[{\"lang\":\"en\"}]}}]}")
          .then()
          .statusCode(400);
    }
  }

  @Test
  void revisions_corrections_and_additions_are_numbered_and_leave_the_published_bytes_alone() {
    try (Programme programme = told()) {
      String first = ReportsApi.ordered(order(programme));
      Api.post("reports", revision(programme, first, "REV"))
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/not-published"));
      Api.act("reports/" + first + "/publication")
          .then()
          .statusCode(200)
          .body("formats.size()", equalTo(5))
          .body("revisionLabel", nullValue());
      Map<String, byte[]> before = new java.util.HashMap<>();
      FORMATS.keySet().forEach(type -> before.put(type, ReportsApi.bytes(first, type)));

      change(programme, "A corrected title");
      String corrigendum = awaitCorrigendum(programme, first);
      var page = ReportsApi.page(corrigendum);
      assertThat(page.select("#corrections tr.row td").eachText())
          .anyMatch(text -> text.contains("A first title"))
          .anyMatch(text -> text.contains("A corrected title"));
      String symbol = order(programme).get("symbol").asText();
      published(corrigendum, "Corr.1", symbol + "/Corr.1");
      published(
          ReportsApi.ordered(revision(programme, first, "CORR")), "Corr.2", symbol + "/Corr.2");
      published(ReportsApi.ordered(revision(programme, first, "ADD")), "Add.1", symbol + "/Add.1");
      String second = ReportsApi.ordered(revision(programme, first, "REV"));
      published(second, "Rev.1", symbol + "/Rev.1");
      published(ReportsApi.ordered(revision(programme, second, "REV")), "Rev.2", symbol + "/Rev.2");
      assertThat(
              org.jsoup.Jsoup.parse(
                      new String(
                          ReportsApi.bytes(second, "text/html"),
                          java.nio.charset.StandardCharsets.UTF_8))
                  .select("#plan")
                  .text())
          .contains("A corrected title");

      before.forEach(
          (type, bytes) -> assertThat(ReportsApi.bytes(first, type)).as(type).isEqualTo(bytes));
      try (Topic topic = Topic.of("reporting")) {
        var event = topic.await("programme.report.published.v1", second);
        assertThat(event.data().at("/revision/of").asText()).isEqualTo(first);
        assertThat(event.data().at("/revision/label").asText()).isEqualTo("Rev.1");
      }
      io.restassured.RestAssured.get("/api/v1/reports?limit=200")
          .then()
          .body("items.revisionLabel", hasItem("Corr.2"));
    }
  }

  private static String awaitCorrigendum(Programme programme, String first) {
    String[] found = new String[1];
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              found[0] = ReportsApi.ordered(revision(programme, first, "CORR"));
              return !ReportsApi.page(found[0]).select("#corrections tr.row").isEmpty();
            });
    return found[0];
  }

  private static void published(String id, String label, String symbol) {
    Api.act("reports/" + id + "/publication")
        .then()
        .statusCode(200)
        .body("revisionLabel", equalTo(label))
        .body("symbol", equalTo(symbol));
  }

  @Test
  void a_revision_is_of_the_same_kind_plan_meeting_and_language() {
    try (Programme programme = told()) {
      String first = ReportsApi.ordered(order(programme));
      Api.act("reports/" + first + "/publication").then().statusCode(200);
      Api.post("reports", revision(programme, first, "REV").put("language", "fr"))
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/language"));
      Api.post("reports", revision(programme, UUID.randomUUID().toString(), "REV"))
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/revision/of"));
    }
  }
}
