package programme.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Topic;

@QuarkusTest
class SeedTest {
  @BeforeEach
  void load() {
    Seed.load();
  }

  @Test
  void every_fact_of_the_files_is_answered_as_it_stands_there() {
    for (String path : List.of("meetings", "decisions")) {
      for (ObjectNode entry : Seed.entries(path)) {
        String code = entry.get("code").asText();
        Seed.assertHeld(Api.json(Api.get(path + "/" + code)), entry, code);
      }
    }
    for (ObjectNode entry : Seed.entries("work-plans")) {
      String code = entry.get("code").asText();
      Seed.assertHeld(Api.json(Api.read("work-plans/" + code)), Seed.plan(code), code);
    }
  }

  @Test
  void meetings_are_in_the_order_of_body_and_ordinal() {
    List<String> codes = Api.get("meetings?limit=200").jsonPath().getList("items.code");
    assertThat(codes).containsSubsequence("COP-8", "COP-9", "COP-10", "OEWG-6", "OEWG-7");
  }

  @Test
  void a_meeting_whose_days_are_unknown_says_so() {
    JsonNode meeting = Api.json(Api.get("meetings/COP-10"));
    assertThat(meeting.has("from")).isTrue();
    assertThat(meeting.get("from").isNull()).isTrue();
  }

  @Test
  void the_draft_decision_has_three_preambular_and_nine_operative_paragraphs() {
    JsonNode paragraphs =
        Api.json(Api.get("decisions/cop9-partnership-programme")).get("paragraphs");
    List<String> numbers = new ArrayList<>();
    paragraphs.forEach(
        p ->
            numbers.add(
                p.get("part").asText().equals("PREAMBULAR") ? "-" : p.get("number").asText()));
    assertThat(numbers)
        .containsExactly(
            "-", "-", "-", "1", "2", "3", "4(a)", "4(b)", "5(a)", "5(b)", "5(c)", "6", "7", "8",
            "9");
    assertThat(paragraphs.get(0).has("status")).isFalse();
    assertThat(paragraphs.get(3).get("status").asText()).isEqualTo("OPEN");
  }

  @Test
  void the_plan_of_2009_2010_has_eight_items_with_their_activities() {
    JsonNode items = Api.json(Api.get("work-plans/2009-2010")).get("items");
    List<Long> activities = new ArrayList<>();
    items.forEach(
        item ->
            activities.add(
                StreamSupport.stream(item.get("activities").spliterator(), false)
                    .filter(activity -> !activity.get("kind").asText().equals("NOTE"))
                    .count()));
    assertThat(activities).containsExactly(2L, 7L, 5L, 4L, 4L, 1L, 3L, 1L);
  }

  @Test
  void its_items_are_of_five_kinds_and_one_activity_alone_depends_on_funds() {
    JsonNode plan = Api.json(Api.get("work-plans/2009-2010"));
    List<String> kinds = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    for (JsonNode item : plan.get("items")) {
      kinds.add(item.get("key").asText() + " " + item.get("kind").asText());
      int place = 0;
      for (JsonNode activity : item.get("activities")) {
        place++;
        for (JsonNode condition : activity.get("conditions")) {
          conditions.add(item.get("number").asText() + "." + place + " " + condition.asText());
        }
      }
    }
    assertThat(kinds)
        .containsExactly(
            "mppi PARTNERSHIP",
            "pace PARTNERSHIP",
            "business-industry FORUM",
            "ngo FORUM",
            "forum-meeting EVENT",
            "unfccc-cdm EXPLORATION",
            "mercury PARTNERSHIP",
            "toolkit PRODUCT");
    assertThat(conditions).containsExactly("7.3 SUBJECT_TO_FUNDS");
    assertThat(plan.at("/items/4/dependsOn/0").asText()).isEqualTo("toolkit");
    assertThat(plan.at("/indicators/asAppropriateFrom").asText()).isEqualTo("2007-2008");
    assertThat(plan.at("/items/6/funding").isMissingNode()).as("no budget, no funding").isTrue();
  }

  @Test
  void the_plan_of_2007_2008_has_three_elements_and_four_measures() {
    Api.get("work-plans/2007-2008")
        .then()
        .body("elements.number", contains("I", "II", "III"))
        .body("measures.key", contains("a", "b", "c", "d"))
        .body("indicators.own", equalTo(true))
        .body("items.size()", equalTo(10));
  }

  @Test
  void periods_overlap_in_2010() {
    Api.get("work-plans/2009-2010").then().body("period.to", equalTo("2010-12-31"));
    Api.read("work-plans/2010-2012")
        .then()
        .body("period.from", equalTo("2010-01-01"))
        .body("items.size()", equalTo(0));
  }

  @Test
  void a_plan_that_is_only_a_draft_is_not_there_for_everyone() {
    Api.get("work-plans/2010-2012")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    Api.get("work-plans/2010-2012/versions").then().statusCode(404);
    Api.get("work-plans/2010-2012/versions/1").then().statusCode(404);
    for (String part :
        List.of(
            "/items/x",
            "/items/x/funding",
            "/items/x/activities/y",
            "/activities",
            "/document",
            "/document?version=1",
            "/diff?from=1&to=1",
            "?asOf=2010-06-30")) {
      Api.get("work-plans/2010-2012" + part).then().statusCode(404);
    }
    Api.get("work-plans?limit=200")
        .then()
        .body("items.code", hasItems("2007-2008", "2009-2010"))
        .body("items.code", not(hasItem("2010-2012")));
    Api.read("work-plans/2010-2012").then().statusCode(200).body("status", equalTo("DRAFT"));
    Api.read("work-plans?limit=200").then().body("items.code", hasItem("2010-2012"));
  }

  @Test
  void the_adopted_plan_names_its_decision() {
    Api.get("work-plans/2007-2008")
        .then()
        .body("status", equalTo("ADOPTED"))
        .body("decision", equalTo("VIII-5"));
    Api.get("work-plans/2009-2010").then().body("status", equalTo("PROPOSED"));
    Api.get("work-plans?status=ADOPTED&limit=200")
        .then()
        .body("items.code", hasItem("2007-2008"))
        .body("items.code", not(hasItem("2009-2010")));
  }

  @Test
  void a_symbol_leads_to_the_code() {
    for (String symbol : List.of("decisions/VIII/5", "decisions/VIII%2F5")) {
      io.restassured.RestAssured.given()
          .redirects()
          .follow(false)
          .urlEncodingEnabled(false)
          .get("/api/v1/" + symbol)
          .then()
          .statusCode(308)
          .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/decisions/VIII-5"));
    }
    // Several drafts are printed IX/…: the symbol leads to all of them.
    Api.post("decisions", Seed.freshDecision()).then().statusCode(201);
    for (String blank : List.of("decisions/IX/%E2%80%A6", "decisions/IX%2F%E2%80%A6")) {
      io.restassured.RestAssured.given()
          .redirects()
          .follow(false)
          .urlEncodingEnabled(false)
          .get("/api/v1/" + blank)
          .then()
          .statusCode(303)
          .header(
              "Location",
              org.hamcrest.Matchers.endsWith("/api/v1/decisions?symbol=IX%2F%E2%80%A6"));
      Api.get(blank).then().statusCode(200).body("items.symbol", hasItem("IX/…"));
    }
    ObjectNode own = Seed.freshDecision().put("symbol", "X/… " + java.util.UUID.randomUUID());
    Api.post("decisions", own).then().statusCode(201);
    Api.get("decisions/" + own.get("symbol").asText().replace("…", "%E2%80%A6").replace(" ", "%20"))
        .then()
        .statusCode(200)
        .body("code", equalTo(own.get("code").asText()));
    Api.get("decisions/OEWG-VI/19").then().statusCode(200).body("code", equalTo("OEWG-VI-19"));
    Api.get("decisions/I/1").then().statusCode(404).contentType("application/problem+json");
  }

  @Test
  void a_symbol_is_kept_as_printed_and_parsed_beside_it() {
    Api.get("decisions/OEWG-VI-19")
        .then()
        .body("symbol", equalTo("OEWG-VI/19"))
        .body("symbolParsed.body", equalTo("OEWG"))
        .body("symbolParsed.session", equalTo(6))
        .body("symbolParsed.number", equalTo(19));
    JsonNode proposed = Api.json(Api.get("decisions/cop9-partnership-programme"));
    assertThat(proposed.get("symbol").asText()).isEqualTo("IX/…");
    assertThat(proposed.has("symbolParsed")).isTrue();
    assertThat(proposed.get("symbolParsed").isNull()).isTrue();
    Api.get("decisions?symbol=IX%2F%E2%80%A6")
        .then()
        .body("items.code", hasItem("cop9-partnership-programme"));
  }

  @Test
  void followers_are_told_of_the_head_first_and_then_of_every_item() {
    try (Topic topic = Topic.of("workplan")) {
      topic.await(
          event -> event.subject().equals("2007-2008") && event.sequence() == 22,
          "last item of 2007-2008");
      List<Topic.Event> events = topic.of("/workplan/work-plans", "2007-2008");
      assertThat(events.subList(0, 22))
          .extracting(Topic.Event::sequence)
          .isSorted()
          .startsWith(1L)
          .endsWith(22L);
      assertThat(events.get(0).type()).isEqualTo("programme.work-plan.proposed.v1");
      assertThat(events.get(11).type()).isEqualTo("programme.work-plan.adopted.v1");
      assertThat(events.get(11).data().get("decision").asText()).isEqualTo("VIII-5");
      assertThat(events.subList(1, 11))
          .allMatch(event -> event.type().equals("programme.work-plan.item-stated.v1"));
      List<String> stated =
          events.subList(12, 22).stream()
              .map(event -> event.data().at("/item/key").asText())
              .toList();
      List<String> keys = new ArrayList<>();
      events.get(11).data().get("itemKeys").forEach(key -> keys.add(key.asText()));
      assertThat(stated).isEqualTo(keys);
      topic.await("programme.decision.recorded.v1", "cop9-partnership-programme");
      topic.await("programme.meeting.registered.v1", "OEWG-7");
      assertThat(topic.of("/workplan/work-plans", "2010-2012")).as("nothing of a draft").isEmpty();
    }
  }

  @Test
  void lists_of_decisions_filter() {
    Api.get("decisions?body=OEWG").then().body("items.code", contains("OEWG-VI-19"));
    Api.get("decisions?meeting=COP-8&status=ADOPTED").then().body("items.code", contains("VIII-5"));
  }
}
