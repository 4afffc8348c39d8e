package programme.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.reporting.Api;
import programme.reporting.Basel;
import programme.reporting.Programme;

/** One content in all formats, with what each of them needs to be read well. */
@QuarkusTest
class RenderingsTest {
  private static String english;

  @BeforeEach
  void load() {
    synchronized (RenderingsTest.class) {
      if (english == null) {
        BaselRecords.load();
        ObjectNode order = Basel.file("reports").get(0).put("symbol", "UNEP/CHW.9/INF/99");
        order.remove("externalId");
        english = ReportsApi.ordered(order);
      }
    }
  }

  @Test
  void pdf_has_tags_numbered_pages_a_running_title_and_heads_on_every_page() throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(ReportsApi.draftBytes(english, ReportsApi.PDF, "cop-9-progress-en.pdf"))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThan(1);
      for (int page = 1; page <= pages; page++) {
        String text = text(pdf, page, page);
        assertThat(text).contains(page + " / " + pages, "UNEP/CHW.9/INF/99");
        if (text.contains("Heavy Metals") || text.contains("Used oils")) {
          assertThat(text).as("page " + page).contains("Actions underway or completed");
        }
      }
      assertThat(text(pdf, 1, pages)).contains("ibid.", "not met.");
    }
  }

  private static String text(PDDocument pdf, int from, int to) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(from);
    text.setEndPage(to);
    return text.getText(pdf);
  }

  @Test
  void docx_has_headings_repeated_heads_footnotes_of_its_own_and_languages() throws IOException {
    byte[] bytes = ReportsApi.draftBytes(english, ReportsApi.DOCX, "cop-9-progress-en.docx");
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      assertThat(word.getParagraphs().stream().filter(one -> "Heading1".equals(one.getStyle())))
          .extracting(XWPFParagraph::getText)
          .contains("Reported elsewhere");
      XWPFTable table = word.getTables().get(0);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(0).getCell(3).getText()).isEqualTo("Actions underway or completed");
      // Two of them are the separators that every document has.
      assertThat(
              word.getFootnotes().stream()
                  .map(note -> note.getParagraphs().get(0).getText().strip()))
          .anyMatch(
              text ->
                  text.contains("Not considered a partnership as defined in UNEP/CHW.8/2/Add.2."))
          .anyMatch(text -> text.endsWith("ibid."));
      assertThat(word.getHeaderList().get(0).getText()).contains("UNEP/CHW.9/INF/99");
      assertThat(word.getFooterList().get(0)._getHdrFtr().xmlText()).contains("NUMPAGES");
      assertThat(word.getDocument().xmlText()).contains("w:val=\"en\"");
    }
    assertThat(ReportsApi.draftBytes(english, ReportsApi.DOCX, "again.docx")).isEqualTo(bytes);
  }

  @Test
  void csv_has_a_line_for_every_row_and_paragraph() {
    String text =
        new String(
            ReportsApi.draftBytes(english, "text/csv", "cop-9-progress-en.csv"),
            StandardCharsets.UTF_8);
    List<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();

    assertThat(
            lines.stream()
                .filter(
                    line ->
                        line.getField("part").equals("table-1")
                            && line.getField("kind").equals("ROW")))
        .hasSize(10)
        .extracting(line -> line.getField("row"))
        .startsWith("mppi", "pace");
    assertThat(
            lines.stream()
                .filter(line -> line.getField("kind").equals("COLUMNS"))
                .findFirst()
                .orElseThrow()
                .getField("text4"))
        .isEqualTo("Actions underway or completed");
    assertThat(lines.stream().filter(line -> line.getField("kind").equals("FOOTNOTE"))).hasSize(3);
  }

  @Test
  void html_names_headings_scopes_languages_and_directions() {
    var page = ReportsApi.page(english);

    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("section[aria-labelledby]"))
        .allMatch(section -> page.getElementById(section.attr("aria-labelledby")) != null);
    assertThat(page.select("table")).allMatch(table -> !table.select("caption").isEmpty());
    assertThat(page.select("thead th")).allMatch(cell -> cell.attr("scope").equals("col"));
    assertThat(page.select("tr.row")).allMatch(row -> row.select("th[scope=row]").size() == 1);
    assertThat(page.select("script, link, img")).isEmpty();
  }

  @Test
  void arabic_runs_from_right_to_left_and_cyrillic_and_others_have_words_of_their_own()
      throws IOException {
    try (Programme programme = new Programme().tellPartnership().tellPlan()) {
      programme.others.publish(
          EventType.WORK_PLAN_ADOPTED,
          programme.plan,
          data -> {
            data.put("code", programme.plan).putArray("itemKeys").add("one");
            data.set(
                "title",
                text("خطة عمل برنامج الشراكات", "План работы Программы партнерств", "Work plan"));
          });
      programme.others.publish(
          EventType.WORK_PLAN_ITEM_STATED,
          programme.plan,
          data -> {
            data.put("workPlan", programme.plan).put("version", 1);
            ObjectNode item = (ObjectNode) data.get("item");
            item.put("key", "one").put("number", "1");
            item.set(
                "title",
                text(
                    "مبادرة الشراكة بشأن الهواتف النقالة (MPPI)",
                    "Инициатива по партнерству в области мобильных телефонов (MPPI)",
                    "MPPI"));
            item.set("scopeLabel", text("عالمية", "Глобальное", "Global"));
          });
      ObjectNode order =
          (ObjectNode)
              Programme.json(
                  "{'kind':'WORK_PLAN','meeting':'COP-9','language':'ar','workPlan':'%s','symbol':'UNEP/CHW.9/X'}"
                      .formatted(programme.plan));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  Api.post("reports", order).statusCode() == 202
                      && ReportsApi.page(ReportsApi.ordered(order)).text().contains("الهواتف"));
      String arabic = ReportsApi.ordered(order);

      var page = ReportsApi.page(arabic);
      assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
      assertThat(page.select("h1").text()).isEqualTo("خطة عمل برنامج الشراكات");
      assertThat(page.select("#plan thead th").eachText())
          .containsExactly("الرقم", "الشراكة", "عالمية/إقليمية", "الخطة");
      try (PDDocument pdf =
          Loader.loadPDF(ReportsApi.draftBytes(arabic, ReportsApi.PDF, "plan-ar.pdf"))) {
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
        assertThat(text(pdf, 1, 1)).contains("خطة", "الشراكة");
      }
      byte[] docx = ReportsApi.draftBytes(arabic, ReportsApi.DOCX, "plan-ar.docx");
      try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
        assertThat(word.getDocument().xmlText())
            .contains("<w:bidi/>", "<w:rtl/>", "<w:bidiVisual/>", "ar-SA");
      }
      for (String language : List.of("ru", "fr", "es")) {
        String id = ReportsApi.ordered(order.put("language", language));
        try (PDDocument pdf =
            Loader.loadPDF(
                ReportsApi.draftBytes(id, ReportsApi.PDF, "plan-" + language + ".pdf"))) {
          assertThat(text(pdf, 1, 1))
              .contains(language.equals("ru") ? "План работы Программы партнерств" : "Work plan");
        }
      }
    }
  }

  private static ObjectNode text(String ar, String ru, String en) {
    return (ObjectNode)
        Programme.json(
            "{'values':{'ar':'%s','ru':'%s','en':'%s'},'original':'en','unofficial':[]}"
                .formatted(ar, ru, en));
  }
}
