package programme.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.vocabulary.Ids;
import programme.reporting.Api;
import programme.reporting.Programme;

/** Reports of the other kinds, to COP-10, of the programme's own files. */
@QuarkusTest
class KindsTest {
  private static final List<String> THROUGH_CENTRES =
      List.of("municipalities-guayaquil", "used-oils-africa", "used-oils-caribbean");
  private static final List<String> UNDER_7C =
      List.of("e-waste-asia-pacific", "e-waste-south-america");

  @BeforeEach
  void load() {
    BaselRecords.load();
  }

  private static ObjectNode order(String kind) {
    return (ObjectNode)
        Programme.json(
            "{'kind':'" + kind + "','meeting':'COP-10','language':'en','cutOff':'2010-06-01'}");
  }

  private static Document page(ObjectNode order) {
    return ReportsApi.page(ReportsApi.ordered(order));
  }

  private static List<String> keys(Document page, String part) {
    // Other tests' partnerships share this read model.
    return page.select("#" + part + " tr.row").eachAttr("data-key").stream()
        .filter(key -> !key.startsWith("partnership-"))
        .toList();
  }

  @Test
  void what_goes_through_the_centres_is_in_their_report_and_not_in_the_progress_on_the_plan() {
    Document centres = page(order("REGIONAL_CENTRES").put("workPlan", "2009-2010"));
    Document progress = page(order("PROGRESS").put("workPlan", "2009-2010"));

    assertThat(keys(centres, "through-centres")).containsExactlyElementsOf(THROUGH_CENTRES);
    assertThat(centres.select("tr[data-key=used-oils-africa]").text())
        .contains("Africa", "(Completed)", "No progress was reported.");
    assertThat(centres.select("tr[data-key=municipalities-guayaquil]").text())
        .contains("A centre that is not named");
    assertThat(keys(centres, "elsewhere")).containsExactlyElementsOf(UNDER_7C);

    assertThat(keys(progress, "table-1"))
        .containsExactly(
            "mppi",
            "pace",
            "business-industry",
            "ngo",
            "forum-meeting",
            "unfccc-cdm",
            "mercury",
            "toolkit");
    assertThat(keys(progress, "outside-plan")).doesNotContainAnyElementsOf(THROUGH_CENTRES);
    assertThat(keys(progress, "elsewhere"))
        .containsExactlyInAnyOrder(
            "e-waste-asia-pacific",
            "e-waste-south-america",
            "municipalities-guayaquil",
            "used-oils-africa",
            "used-oils-caribbean");
  }

  @Test
  void before_the_meetings_last_day_nothing_goes_through_the_centres() {
    Document page =
        page(order("REGIONAL_CENTRES").put("meeting", "COP-9").put("cutOff", "2008-06-23"));

    assertThat(keys(page, "through-centres")).isEmpty();
    assertThat(keys(page, "elsewhere")).containsExactlyElementsOf(UNDER_7C);
  }

  @Test
  void a_centres_progress_on_a_plans_item_stands_in_the_centres_report_of_that_period() {
    Document page = page(order("REGIONAL_CENTRES").put("workPlan", "2007-2008"));

    assertThat(page.select("tr[data-key=used-oils-africa]").text())
        .contains("assessment and recycling");
  }

  @Test
  void a_plan_is_shown_with_where_its_activities_stand() {
    Document page = page(order("WORK_PLAN").put("workPlan", "2009-2010"));

    assertThat(page.select("h1").text())
        .startsWith("Basel Convention Partnership Programme: proposed work plan");
    assertThat(page.select(".introduction").text())
        .isEqualTo(
            "The plan is Proposed (version 1). It runs from 1 January 2009 to 31 December 2010.");
    assertThat(page.select("#plan tr.row")).hasSize(8);
    assertThat(page.select("tr[data-key=pace] li")).hasSize(7);
  }

  @Test
  void nominations_are_counted_by_call_and_region_and_members_named_by_organisation_alone() {
    try (OtherService others = new OtherService()) {
      String forum = "forum-" + Ids.next();
      String call = "call-" + Ids.next();
      others.publish(EventType.FORUM_REGISTERED, forum, data -> data.put("code", forum));
      others.publish(
          EventType.CALL_SCHEDULED, call, data -> data.put("id", call).put("forum", forum));
      for (EventType type :
          List.of(EventType.NOMINATION_SUBMITTED, EventType.NOMINATION_ACCEPTED)) {
        String id = Ids.next().toString();
        others.publish(type, id, data -> data.put("id", id).put("call", call).put("forum", forum));
      }
      others.publish(
          EventType.MEMBER_APPOINTED,
          forum,
          data -> data.put("id", Ids.next().toString()).put("forum", forum));
      ObjectNode order = order("NOMINATIONS").put("cutOff", "2009-06-01");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  page(order).select("#nominations-members-" + forum).text().contains("made-up")
                      && page(order)
                              .select("#nominations-calls tr[data-key=" + call + "] td")
                              .size()
                          > 1);

      Document page = page(order);
      assertThat(page.select("#nominations-calls tr[data-key=" + call + "] td").eachText())
          .containsExactly("15 September 2008", "2", "1", "0", "1", "0", "0");
      assertThat(page.select("#nominations-regions-" + forum + " tr.row").text())
          .startsWith("African States");
      assertThat(page.select("#nominations-members-" + forum + " tr.row").text())
          .isEqualTo(
              "A made-up network on wastes Non-governmental organization NG African States 1"
                  + " October 2008 –");
    }
  }

  @Test
  void a_decision_is_followed_up_paragraph_by_paragraph() {
    ObjectNode order = order("DECISION_FOLLOW_UP");
    order.putObject("inResponseTo").put("decision", "cop9-partnership-programme");
    Document page = page(order);

    assertThat(page.select("#decision-cop9-partnership-programme tr.row").eachAttr("data-key"))
        .containsExactly("1", "2", "3", "4a", "4b", "5a", "5b", "5c", "6", "7", "8", "9");
    assertThat(page.select("tr[data-key=4a]").text())
        .contains("4(a)", "the private sector", "by 15 September 2008", "Open");
    assertThat(page.select("tr[data-key=5c] td").get(2).text()).isEqualTo("COP-10");
    assertThat(page.select("tr[data-key=5a] td").get(2).text()).isEqualTo("Continuing");
  }

  @Test
  void what_organisations_answered_stands_beside_what_they_were_asked() {
    try (OtherService others = new OtherService()) {
      String decision = "DECISION-" + Ids.next();
      others.publish(EventType.DECISION_RECORDED, decision, data -> data.put("code", decision));
      others.publish(EventType.MANDATE_RESPONDED, decision, data -> data.put("decision", decision));
      ObjectNode order = order("DECISION_FOLLOW_UP");
      order.putObject("inResponseTo").put("decision", decision);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> Api.post("reports", order).statusCode() == 202);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  page(order)
                      .select("tr[data-key=4b]")
                      .text()
                      .contains("made-up-ngo: A made-up response"));
      // What was said after the cut-off is for the next report.
      assertThat(page(order.put("cutOff", "2008-06-23")).select("tr[data-key=4b]").text())
          .doesNotContain("A made-up response");
    }
  }

  @Test
  void what_can_not_be_made_is_refused_where_it_is_wrong() {
    refused(order("PROGRESS"), 400, "/workPlan");
    refused(order("NOTE"), 400, "/workPlan");
    refused(order("NOMINATIONS").put("workPlan", "2009-2010"), 400, "/workPlan");
    refused(order("PROGRESS").put("workPlan", "no-such-plan"), 422, "/workPlan");
    refused(order("NOMINATIONS").put("meeting", "COP-99"), 422, "/meeting");
    refused(order("NOMINATIONS").put("language", "de"), 400, "/language");
    refused(order("NOMINATIONS").put("kind", "POEM"), 400, "/kind");
    refused(order("NOMINATIONS").put("annexLanguage", "en"), 400, "/annexLanguage");
    refused(
        order("NOTE").put("workPlan", "2007-2008").put("draftDecision", "NO-1"),
        422,
        "/draftDecision");
    refused(order("NOMINATIONS").put("translationOf", "nothing-there"), 422, "/translationOf");
    ObjectNode followUp = order("DECISION_FOLLOW_UP");
    followUp.putObject("inResponseTo").put("decision", "NO-1");
    refused(followUp, 422, "/inResponseTo/decision");
  }

  private static void refused(ObjectNode order, int status, String pointer) {
    Api.post("reports", order)
        .then()
        .statusCode(status)
        .body("errors[0].pointer", equalTo(pointer));
  }
}
