package programme.workplan.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Topic;
import programme.workplan.Api;
import programme.workplan.Seed;

/** What becomes of a mandate along the days: the seed's paragraph 7 speaks to three groups. */
@QuarkusTest
class CourseTest {
  private final ObjectNode draft = Seed.freshDecision();
  private final String decision = draft.get("code").asText();

  @BeforeEach
  void record() {
    Seed.load();
    Api.post("decisions", draft).then().statusCode(201);
  }

  private String mandate(String paragraph) {
    return Mandated.id(decision, paragraph);
  }

  private static Response change(String mandate, String addressee, String to, String day) {
    return Mandated.change(mandate, addressee, to, day);
  }

  private Response read(String paragraph) {
    return Api.get("mandates/" + mandate(paragraph));
  }

  @Test
  void one_addressees_act_closes_nothing_for_the_others() {
    String seven = mandate("7");
    change(seven, "PARTY", "DONE", "2008-10-01").then().statusCode(201);
    read("7")
        .then()
        .body("status", equalTo("UNDERWAY"))
        .body("statuses.find { it.group == 'PARTY' }.status", equalTo("DONE"))
        .body("statuses.find { it.group == 'SIGNATORY' }.status", equalTo("OPEN"))
        .body("statuses.find { it.group == 'ALL_STAKEHOLDERS' }.status", equalTo("OPEN"));
    Api.get("mandates?decision=" + decision + "&addressee=SIGNATORY&status=OPEN")
        .then()
        .body("items.key", hasItem("7"));
    Api.get("mandates?decision=" + decision + "&addressee=NGO&status=DONE")
        .then()
        .body("items.key", not(hasItem("7")));
    Api.get("mandates?decision=" + decision + "&addressee=PARTY&status=DONE")
        .then()
        .body("items.key", contains("7"));

    change(seven, null, "DONE", "2008-11-01").then().statusCode(201);
    read("7").then().body("status", equalTo("DONE"));
    Api.get("decisions/" + decision)
        .then()
        .body("paragraphs.find { it.key == '7' }.status", equalTo("DONE"));
    Api.get("mandates?decision=" + decision + "&status=DONE")
        .then()
        .body("items.key", contains("7"));
  }

  @Test
  void what_lapsed_for_all_but_was_done_by_one_is_done() {
    String eight = mandate("8");
    change(eight, "PARTY", "DONE", "2008-10-01").then().statusCode(201);
    change(eight, "SIGNATORY", "LAPSED", "2009-10-01").then().statusCode(201);
    read("8").then().body("status", equalTo("DONE"));
  }

  @Test
  void a_step_is_legal_against_its_neighbours_and_said_why_not() {
    String three = mandate("3");
    change(three, null, "DONE", "2009-01-01").then().statusCode(201);
    change(three, null, "UNDERWAY", "2009-06-01")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"))
        .body("from", equalTo("DONE"))
        .body("allowed", empty());
    change(three, null, "UNDERWAY", "2008-07-01").then().statusCode(201);
    change(three, null, "LAPSED", "2008-08-01")
        .then()
        .statusCode(409)
        .body("neighbours.to", contains("UNDERWAY", "DONE"));
    change(three, "PARTY", "DONE", "2009-01-01")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/addressee"));
    change("01900000-0000-7000-8000-000000000000", null, "DONE", null).then().statusCode(404);
    Api.get("mandates/" + three + "/status-changes")
        .then()
        .body("items.to", contains("UNDERWAY", "DONE"));
    Api.get("mandates/" + three + "/status-changes?asOf=2008-12-31")
        .then()
        .body("items.to", contains("UNDERWAY"));
  }

  @Test
  void a_status_that_begins_tomorrow_is_not_in_force_today() {
    String three = mandate("3");
    change(three, null, "DONE", "2999-01-01").then().statusCode(201);
    read("3").then().body("status", equalTo("OPEN"));
    Api.get("mandates?decision=" + decision + "&status=DONE").then().body("items", empty());
  }

  @Test
  void followers_are_told_of_the_whole_course_and_of_what_is_taken_back() {
    String seven = mandate("7");
    change(seven, "PARTY", "UNDERWAY", "2008-10-01").then().statusCode(201);
    String done =
        change(seven, "PARTY", "DONE", "2009-10-01").then().statusCode(201).extract().path("id");
    String annulment = "mandates/" + seven + "/status-changes/" + done + "/annulment";
    Api.post(annulment, Mandated.ANNULMENT)
        .then()
        .statusCode(200)
        .body("annulment.recordedAt", notNullValue());
    Api.post(annulment, Mandated.ANNULMENT)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-annulled"));
    read("7").then().body("status", equalTo("UNDERWAY"));

    try (Topic topic = Topic.of("workplan")) {
      topic.await("programme.mandate.annulled.v1", decision);
      List<Topic.Event> events = topic.of("/workplan/decisions", decision);
      assertThat(events).extracting(Topic.Event::sequence).containsExactly(1L, 2L, 3L, 4L);
      JsonNode second = events.get(2).data();
      assertThat(second.get("from").asText()).isEqualTo("UNDERWAY");
      assertThat(second.get("to").asText()).isEqualTo("DONE");
      assertThat(second.get("statuses")).hasSize(3);
      assertThat(second.at("/statuses/0/from").isNull()).isTrue();
      assertThat(second.at("/statuses/0/to").asText()).isEqualTo("2008-09-30");
      assertThat(second.at("/statuses/2/status").asText()).isEqualTo("UNDERWAY");
      assertThat(second.at("/statuses/2/addressees/1/status").asText()).isEqualTo("DONE");
      JsonNode annulled = events.get(3).data();
      assertThat(annulled.at("/fact/id").asText()).isEqualTo(done);
      assertThat(annulled.get("statuses")).hasSize(2);
      assertThat(events.get(0).data().at("/mandates/0/statuses/0/status").asText())
          .isEqualTo("OPEN");
    }
  }

  @Test
  void a_fact_on_which_a_later_one_relies_stays() {
    String three = mandate("3");
    // Closed, then open again by nothing: without UNDERWAY, DONE still follows from OPEN.
    String underway = change(three, null, "UNDERWAY", "2008-07-01").path("id");
    change(three, null, "DONE", "2009-01-01").then().statusCode(201);
    Api.post("mandates/" + three + "/status-changes/" + underway + "/annulment", Mandated.ANNULMENT)
        .then()
        .statusCode(200);
    read("3").then().body("status", equalTo("DONE"));
  }

  @Test
  void a_paragraph_that_the_text_loses_keeps_what_was_said_on_it() {
    String nine = mandate("9");
    change(nine, null, "UNDERWAY", "2008-07-01").then().statusCode(201);
    ObjectNode shorter = draft.objectNode();
    shorter.set("paragraphs", draft.get("paragraphs").deepCopy());
    shorter.withArray("paragraphs").remove(14);
    Api.patch("decisions/" + decision, "*", shorter.toString()).then().statusCode(200);

    Api.get("mandates?decision=" + decision).then().body("items.key", not(hasItem("9")));
    Api.get("mandates/" + nine).then().statusCode(200).body("inText", equalTo(false));
    Api.get("mandates/" + nine + "/status-changes").then().body("items", hasSize(1));
    change(nine, null, "DONE", "2008-08-01")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/mandate-withdrawn"));

    ObjectNode again = draft.objectNode();
    again.set("paragraphs", draft.get("paragraphs"));
    Api.patch("decisions/" + decision, "*", again.toString()).then().statusCode(200);
    assertThat(mandate("9")).as("the same mandate").isEqualTo(nine);
    read("9").then().body("status", equalTo("UNDERWAY"));
  }

  @Test
  void a_status_is_not_changed_by_writing_the_text() {
    JsonNode text = Api.json(Api.get("decisions/" + decision));
    ObjectNode patch = draft.objectNode();
    patch.set("paragraphs", text.get("paragraphs").deepCopy());
    ((ObjectNode) patch.at("/paragraphs/5")).put("status", "DONE");
    Api.patch("decisions/" + decision, "*", patch.toString())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"))
        .body("from", equalTo("OPEN"));
    String tag = Api.get("decisions/" + decision).header("ETag");
    change(mandate("3"), null, "DONE", "2008-07-01").then().statusCode(201);
    Api.patch("decisions/" + decision, tag, "{\"symbol\": \"IX/9\"}").then().statusCode(412);
  }

  @Test
  void the_same_external_id_makes_one_change() {
    String three = mandate("3");
    ObjectNode body = Mandated.changing(null, "DONE", "2008-07-01").put("externalId", decision);
    String path = "mandates/" + three + "/status-changes";
    String id = Api.post(path, body).then().statusCode(201).extract().path("id");
    Api.post(path, body).then().statusCode(200).body("id", equalTo(id));
    Api.post(path, body.put("effectiveOn", "2008-07-02"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/external-id-taken"));
  }

  @Test
  void a_decision_recorded_with_a_status_has_it_as_its_first_fact() {
    ObjectNode other = Seed.freshDecision();
    ((ObjectNode) other.at("/paragraphs/3")).put("status", "DONE");
    Api.post("decisions", other)
        .then()
        .statusCode(201)
        .body("paragraphs[3].status", equalTo("DONE"));
    String one = Mandated.id(other.get("code").asText(), "1");
    Api.get("mandates/" + one + "/status-changes")
        .then()
        .body("items.to", contains("DONE"))
        .body("items[0].effectiveOn", nullValue())
        .body("items[0].authority", nullValue());
    Api.get("decisions/" + other.get("code").asText() + "/versions")
        .then()
        .body("items[0].paragraphs[3].status", nullValue());
  }
}
