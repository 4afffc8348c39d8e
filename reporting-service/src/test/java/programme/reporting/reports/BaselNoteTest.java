package programme.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.reporting.Api;
import programme.reporting.Basel;

/** The secretariat's note to COP-9, made of the programme's own files, in the form of the seed. */
@QuarkusTest
class BaselNoteTest {
  private static String chinese;
  private static String english;

  @BeforeEach
  void load() {
    synchronized (BaselNoteTest.class) {
      if (chinese == null) {
        BaselRecords.load();
        ObjectNode order = Basel.file("reports").get(1);
        String externalId = "note-of-a-test";
        chinese = ReportsApi.ordered(order.put("externalId", externalId));
        ObjectNode translation = Basel.file("reports").get(2).put("translationOf", externalId);
        translation.remove("externalId");
        english = ReportsApi.ordered(translation);
      }
    }
  }

  @Test
  void its_head_says_whose_when_where_and_under_which_item() {
    Document page = ReportsApi.page(chinese);

    assertThat(page.select("header p:not(.draft):not(.legend)").eachText())
        .containsExactly(
            "控制危险废物越境转移及其处置巴塞尔公约",
            "缔约方会议第九次会议",
            "2008年6月23日－27日、Bali",
            "临时议程∗ 项目7(d)：缔约方大会第八次会议通过的各项决定的执行情况：伙伴关系方案");
    assertThat(page.select("h1").text())
        .isEqualTo("巴塞尔公约伙伴关系方案: 执行2007-2008年工作计划和2009-2010年工作计划方面的进展");
    assertThat(page.select(".introduction").text()).isEqualTo("秘书处的说明");
    assertThat(page.select("#footnote-1").text()).startsWith("∗ UNEP/CHW.9/1");
    assertThat(page.select("h2").eachText())
        .startsWith("一． 背景", "二． 执行情况", "三． 拟议的行动", "第IX/…号决定的附件");
  }

  @Test
  void paragraphs_are_numbered_through_and_the_draft_decision_has_nine_operative_ones() {
    Document page = ReportsApi.page(chinese);

    assertThat(page.select("#background .label, #implementation .label").eachText())
        .containsExactly("1．", "2．", "3．", "4．", "5．");
    List<String> action = page.select("#proposed-action > p").eachText();
    assertThat(action.get(0)).isEqualTo("6． 缔约方会议不妨按照以下案文通过一项决定：");
    assertThat(action.get(1)).isEqualTo("缔约方会议，");
    assertThat(action.get(2)).startsWith("回顾 关于巴塞尔公约伙伴关系方案的第VIII/5号决定");
    assertThat(action.get(4)).startsWith("还欢迎 缔约方和其他各方迄今对伙伴关系方案提供的财政支持");
    assertThat(page.select("#proposed-action > p .label").eachText())
        .containsExactly(
            "6．", "1.", "2.", "3.", "4.", "(a)", "(b)", "5.", "(a)", "(b)", "(c)", "6.", "7.", "8.",
            "9.");
    assertThat(action)
        .contains("4. 邀请 以下各方在 2008 年 9 月 15 日之前向秘书处提交正式提名:", "(b) 非政府组织机构提名巴塞尔非政府论坛的成员;");
  }

  @Test
  void the_annexed_plan_has_eight_items_with_the_text_on_indicators() {
    Document page = ReportsApi.page(chinese);
    var plan = page.select("#plan-2009-2010");

    assertThat(plan.select("h3").text()).isEqualTo("巴塞尔公约伙伴关系方案: 拟议的 2009–2010 年工作计划");
    assertThat(plan.select("> p").text()).contains("将酌情运用 2007–2008 年工作计划中的指数");
    assertThat(plan.select("tr.row").eachAttr("data-key"))
        .containsExactly(
            "mppi",
            "pace",
            "business-industry",
            "ngo",
            "forum-meeting",
            "unfccc-cdm",
            "mercury",
            "toolkit");
    assertThat(plan.select("tr.group").text()).isEqualTo("1. 全球伙伴关系");
    assertThat(plan.select("tr[data-key=pace] li")).hasSize(7);
    assertThat(plan.select("tr[data-key=forum-meeting] li")).hasSize(3);
    assertThat(plan.select("tr[data-key=forum-meeting] td p").last().text()).startsWith("注意:");
  }

  @Test
  void annex_i_is_in_english_and_its_footnotes_go_on_from_the_body() {
    Document page = ReportsApi.page(chinese);

    assertThat(page.select("#annex-i h2").text())
        .isEqualTo("Annex I: Progress in the Basel Convention Partnership Programme");
    assertThat(page.select("#table-1 tr.row")).hasSize(10);
    assertThat(page.select("#table-2 tr.row")).hasSize(2);
    assertThat(page.select("#table-1-regional .note").text()).startsWith("N.B.");
    assertThat(page.select(".footnotes .footnote > sup:first-child").eachText())
        .containsExactly("∗", "1", "2", "3", "4");
    assertThat(page.select("#implementation sup a").first().attr("href")).isEqualTo("#footnote-2");
    assertThat(page.select("#footnote-2").text()).contains("附件一仅以英文分发");
    assertThat(page.select("#footnote-5").text()).startsWith("4 ibid.");
    assertThat(page.select("[data-unofficial]")).isEmpty();
  }

  @Test
  void in_english_what_was_rendered_from_the_chinese_says_that_it_is_unofficial() {
    Document page = ReportsApi.page(english);

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h2").eachText())
        .startsWith("I. Background", "II. Implementation", "III. Proposed action");
    assertThat(page.select("#background [data-unofficial]").text())
        .contains("decision VIII/5 the Secretariat was asked");
    assertThat(page.select(".legend").text()).startsWith("° marks an unofficial rendering");
    // What was English in the first place is not.
    assertThat(page.select("#table-1 tr.row [data-unofficial]")).isEmpty();
    assertThat(page.select("#proposed-action > p").eachText())
        .contains("The Conference of the Parties,")
        .anyMatch(line -> line.startsWith("(b) non-governmental organisations"));
    assertThat(page.select("[lang=zh]").text()).isEmpty();
  }

  @Test
  void is_given_in_all_formats_in_both_languages() {
    for (String name : List.of("zh", "en")) {
      String id = name.equals("zh") ? chinese : english;
      assertThat(ReportsApi.draftBytes(id, ReportsApi.PDF, "cop-9-note-" + name + ".pdf"))
          .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      assertThat(ReportsApi.draftBytes(id, ReportsApi.DOCX, "cop-9-note-" + name + ".docx"))
          .startsWith(new byte[] {'P', 'K'});
      assertThat(
              new String(
                  ReportsApi.draftBytes(id, "text/csv", "cop-9-note-" + name + ".csv"),
                  java.nio.charset.StandardCharsets.UTF_8))
          .startsWith("part,group,row,kind,number,text1,text2,text3,text4\r\n");
      ReportsApi.draftBytes(id, "text/html", "cop-9-note-" + name + ".html");
    }
    assertThat(Api.secretariat().get("/api/v1/reports/" + chinese).statusCode()).isEqualTo(200);
  }
}
