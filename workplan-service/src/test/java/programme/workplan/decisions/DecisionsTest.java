package programme.workplan.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.AtOnce;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.kit.vocabulary.PartnerType;
import programme.workplan.Api;
import programme.workplan.Seed;

@QuarkusTest
class DecisionsTest {
  private final ObjectNode draft = Seed.freshDecision();
  private final String code = draft.get("code").asText();
  private final String path = "decisions/" + code;

  @BeforeEach
  void load() {
    Seed.load();
  }

  @Test
  void adoption_keeps_the_proposed_text_beside_the_adopted_one() {
    Api.post("decisions", draft).then().statusCode(201);
    String mandate = mandateOf("3");
    ArrayNode adopted = draft.get("paragraphs").deepCopy();
    adopted.remove(3);
    ((ObjectNode) adopted.get(4)).set("conditions", adopted.arrayNode());

    String adoption =
        "{\"symbol\": \"IX/%s\", \"adoptedOn\": \"2008-06-27\", \"paragraphs\": %s}"
            .formatted(9001, adopted);
    Api.act(path + "/adoption", adoption)
        .then()
        .statusCode(200)
        .body("status", equalTo("ADOPTED"))
        .body("adoptedOn", equalTo("2008-06-27"))
        .body("symbolParsed.number", equalTo(9001))
        .body("paragraphs.size()", equalTo(14));

    Api.get(path + "/versions")
        .then()
        .body("items.status", contains("PROPOSED", "ADOPTED"))
        .body("items[0].symbol", equalTo("IX/…"))
        .body("items[0].paragraphs.size()", equalTo(15))
        .body("items[1].symbol", equalTo("IX/9001"))
        .body("items[1].paragraphs.size()", equalTo(14));
    assertThat(mandateOf("3")).as("a paragraph keeps its id").isEqualTo(mandate);
    Api.get("mandates?decision=" + code + "&verb=NOTES").then().body("items", empty());
    try (Topic topic = Topic.of("workplan")) {
      Topic.Event event = topic.await("programme.decision.adopted.v1", code);
      assertThat(event.sequence()).isEqualTo(2);
      assertThat(event.data().get("paragraphs")).hasSize(14);
    }
  }

  private String mandateOf(String key) {
    return Api.get("mandates?decision=" + code)
        .jsonPath()
        .getString("items.find { it.key == '" + key + "' }.id");
  }

  @Test
  void adoption_without_a_text_adopts_the_proposed_one() {
    Api.post("decisions", draft);
    Api.act(path + "/adoption", "{\"symbol\": \"IX/9002\", \"adoptedOn\": \"2008-06-27\"}")
        .then()
        .statusCode(200)
        .body("paragraphs.size()", equalTo(15));
  }

  @Test
  void sources_stand_beside_paragraphs_and_an_adoption_adds_its_own() {
    draft
        .withArray("/paragraphs")
        .get(0)
        .<com.fasterxml.jackson.databind.node.ObjectNode>require()
        .withArray("sources")
        .addObject()
        .put("document", "a report")
        .put("place", "para. 1");
    Api.post("decisions", draft).then().statusCode(201);
    Api.act(
            path + "/adoption",
            """
            {"symbol": "IX/9004", "adoptedOn": "2008-06-27",
             "sources": [{"document": "the report of the meeting", "place": "annex"}]}
            """)
        .then()
        .statusCode(200)
        .body("paragraphs[0].sources.document", contains("a report"))
        .body("sources.document", hasItem("the report of the meeting"));
  }

  @Test
  void adoption_needs_the_version_that_was_read_and_comes_once() {
    Api.post("decisions", draft);
    String adoption = "{\"symbol\": \"IX/9003\", \"adoptedOn\": \"2008-06-27\"}";
    Api.secretariat()
        .contentType("application/json")
        .body(adoption)
        .post("/api/v1/" + path + "/adoption")
        .then()
        .statusCode(428);
    Api.act(path + "/adoption", adoption, "\"7\"")
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/precondition-failed"));
    Api.act(path + "/adoption", adoption, Api.get(path).header("ETag")).then().statusCode(200);
    Api.act(path + "/adoption", adoption)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"))
        .body("allowed", empty());
    Api.act(path + "/adoption", "{\"symbol\": \"IX/9003\"}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/adoptedOn"));
  }

  @Test
  void a_correction_is_told_and_changes_nothing_else() {
    Api.post("decisions", draft);
    Api.patch(path, "*", "{\"paragraphs\": []}").then().statusCode(200).body("paragraphs", empty());
    Api.get("mandates?decision=" + code).then().body("items", empty());
    Api.patch(path, "*", "{\"status\": \"ADOPTED\"}")
        .then()
        .statusCode(409)
        .body("allowed", contains("ADOPTED"));
    Api.patch(path, "\"0\"", "{\"symbol\": \"IX/1\"}").then().statusCode(412);
    try (Topic topic = Topic.of("workplan")) {
      assertThat(
              topic.await("programme.decision.changed.v1", code).data().get("changed").toString())
          .isEqualTo("[\"paragraphs\"]");
    }
  }

  @Test
  void of_two_people_who_edit_one_decision_the_second_is_told_and_nothing_is_lost() {
    Api.post("decisions", draft).then().statusCode(201);
    String tag = Api.get(path).header("ETag");
    AtomicInteger number = new AtomicInteger(70);
    List<Response> answers =
        AtOnce.times(
            2,
            () ->
                Api.patch(
                    path, tag, "{\"symbol\": \"IX/%d\"}".formatted(number.incrementAndGet())));
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    String won =
        answers.stream()
            .filter(one -> one.statusCode() == 200)
            .findFirst()
            .orElseThrow()
            .path("symbol");
    Api.get(path).then().body("symbol", equalTo(won));
    // Whoever came second reads, and does it again on what stands.
    Api.patch(path, Api.get(path).header("ETag"), "{\"symbol\": \"IX/73\"}").then().statusCode(200);
    Api.act(path + "/adoption", "{\"symbol\": \"IX/74\", \"adoptedOn\": \"2008-06-27\"}", tag)
        .then()
        .statusCode(412);
  }

  @Test
  void what_does_not_fit_is_pointed_to() {
    ArrayNode twice =
        draft.arrayNode().add(draft.at("/paragraphs/3")).add(draft.at("/paragraphs/3"));
    Api.post("decisions", draft.deepCopy().set("paragraphs", twice))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/paragraphs/1/key"));
    Api.post("decisions", draft.deepCopy().put("meeting", "COP-99"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-reference"));
    ObjectNode late = draft.deepCopy();
    ((ObjectNode) late.at("/paragraphs/3")).put("dueAt", "COP-99");
    Api.post("decisions", late).then().statusCode(422).body("reference", equalTo("COP-99"));
    Api.post("decisions", draft.deepCopy().put("adoptedOn", "2008-06-27")).then().statusCode(400);
    // As escapes of JSON: what a string holds that no database and no UTF-8 does.
    for (String odd : List.of("\\u0000", "\\uD800", "\\uDC00\\uD800", "x".repeat(201))) {
      String body = draft.deepCopy().put("symbol", "ODD").toString().replace("ODD", odd);
      Api.post("decisions", body)
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/symbol"));
    }
    ObjectNode numbered = draft.deepCopy();
    ((ObjectNode) numbered.at("/paragraphs/3")).put("number", "1\u0000");
    Api.post("decisions", numbered)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/paragraphs/3/number"));
    Api.get(path).then().statusCode(404);
  }

  @Test
  void a_second_one_with_the_same_code_is_refused() {
    Api.post("decisions", draft);
    Api.post("decisions", draft)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"));
  }

  @Test
  void only_the_secretariat_records() {
    io.restassured.RestAssured.given()
        .auth()
        .oauth2(Tokens.of("party", "x"))
        .contentType("application/json")
        .body(draft.toString())
        .post("/api/v1/decisions")
        .then()
        .statusCode(403);
  }

  @Test
  void every_type_of_partner_can_be_spoken_to() {
    for (PartnerType type : PartnerType.values()) {
      assertThat(AddresseeGroup.valueOf(type.name()).spokenToAs())
          .contains(AddresseeGroup.ALL_STAKEHOLDERS);
    }
    assertThat(AddresseeGroup.COP.spokenToAs()).containsExactly(AddresseeGroup.COP);
  }

  @Test
  void a_paragraph_keeps_the_status_it_has_under_its_key() {
    ((ObjectNode) draft.at("/paragraphs/3")).put("status", "UNDERWAY");
    Api.post("decisions", draft).then().statusCode(201);
    ((ObjectNode) draft.at("/paragraphs/3")).remove("status");
    Api.patch(path, "*", draft.objectNode().set("paragraphs", draft.get("paragraphs")).toString())
        .then()
        .statusCode(200)
        .body("paragraphs[3].status", equalTo("UNDERWAY"));
  }

  @Test
  void a_meeting_is_changed_when_its_days_become_known() {
    String meeting = "COP-" + UUID.randomUUID();
    Api.post("meetings", Seed.entry("meetings", "COP-10").put("code", meeting))
        .then()
        .statusCode(201);
    String tag = Api.get("meetings/" + meeting).header("ETag");
    Api.patch("meetings/" + meeting, tag, "{\"from\": \"2011-10-17\", \"to\": \"2011-10-16\"}")
        .then()
        .statusCode(400);
    Api.patch("meetings/" + meeting, tag, "{\"from\": \"2011-10-17\", \"to\": \"2011-10-21\"}")
        .then()
        .statusCode(200)
        .body("to", equalTo("2011-10-21"));
    Api.patch("meetings/" + meeting, tag, "{\"place\": \"x\"}").then().statusCode(412);
    Api.patch(
            "meetings/" + meeting,
            "*",
            "{\"agendaItems\": [{\"number\": \"1\"}, {\"number\": \"1\"}]}")
        .then()
        .statusCode(400);
    try (Topic topic = Topic.of("workplan")) {
      assertThat(
              topic.await("programme.meeting.changed.v1", meeting).data().get("changed").toString())
          .isEqualTo("[\"from\",\"to\"]");
    }
  }
}
