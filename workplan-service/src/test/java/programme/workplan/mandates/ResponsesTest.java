package programme.workplan.mandates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.workplan.Api;
import programme.workplan.Seed;

@QuarkusTest
class ResponsesTest {
  private final ObjectNode draft = Seed.freshDecision();
  private final String decision = draft.get("code").asText();
  private final String ngo = "ngo-" + UUID.randomUUID();

  @BeforeEach
  void record() {
    Seed.load();
    Api.post("decisions", draft).then().statusCode(201);
  }

  private static Response respond(String token, String mandate, ObjectNode body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body.toString())
        .post("/api/v1/mandates/" + mandate + "/responses");
  }

  @Test
  void a_merged_organisation_answers_under_either_of_its_codes() {
    String mandate = Mandated.id(decision, "4b");
    String standing = "standing-" + ngo;
    respond(Tokens.of("partner", standing), mandate, Mandated.response(ngo, "Not yet one."))
        .then()
        .statusCode(403);
    try (OtherService registry = new OtherService()) {
      for (String code : new String[] {ngo, standing}) {
        registry.publish(EventType.PARTNER_REGISTERED, code, data -> data.put("code", code));
      }
      registry.publish(
          EventType.PARTNER_MERGED, ngo, data -> data.put("code", ngo).put("into", standing));
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                respond(Tokens.of("partner", standing), mandate, Mandated.response(ngo, "One now."))
                    .then()
                    .statusCode(201));
    respond(Tokens.of("partner", ngo), mandate, Mandated.response(ngo, "As before."))
        .then()
        .statusCode(201);
  }

  @Test
  void an_organisation_answers_for_itself_and_closes_nothing() {
    String mandate = Mandated.id(decision, "4b");
    String token = Tokens.of("partner", ngo);
    ObjectNode body = Mandated.response(ngo, "We have called upon our members.");
    body.putArray("documents").addObject().put("symbol", "NGO/1");

    String location =
        respond(token, mandate, body)
            .then()
            .statusCode(201)
            .body("organisation", equalTo(ngo))
            .body("resolved", equalTo(false))
            .body("addressed", nullValue())
            .extract()
            .header("Location");
    assertThat(location).contains("/api/v1/mandates/" + mandate + "/responses/");
    respond(Tokens.of("partner", "somebody-else"), mandate, body).then().statusCode(403);
    respond(Tokens.secretariat(), mandate, Mandated.response("another-ngo", "By letter."))
        .then()
        .statusCode(201);

    Api.get("mandates/" + mandate).then().body("status", equalTo("OPEN"));
    Api.get("mandates/" + mandate + "/responses")
        .then()
        .body("items.organisation", contains(ngo, "another-ngo"));
    Api.get("mandates/" + mandate + "/responses?organisation=" + ngo)
        .then()
        .body("items.documents[0][0].symbol", equalTo("NGO/1"));
    Api.get("unresolved-references/workplan?code=" + ngo)
        .then()
        .body("items.kind", hasItem("partners"));
    try (Topic topic = Topic.of("workplan")) {
      Topic.Event event = topic.await("programme.mandate.responded.v1", decision);
      assertThat(event.data().at("/text/values/en").asText())
          .isEqualTo("We have called upon our members.");
      assertThat(event.data().get("mandate").asText()).isEqualTo(mandate);
    }
  }

  @Test
  void whether_the_paragraph_speaks_to_who_answers_is_told_once_its_type_is_known() {
    String mandate = Mandated.id(decision, "4b");
    try (OtherService partnership = new OtherService()) {
      partnership.publish(
          EventType.PARTNER_REGISTERED, ngo, data -> data.put("code", ngo).put("type", "NGO"));
      String centre = "centre-" + UUID.randomUUID();
      partnership.publish(
          EventType.PARTNER_REGISTERED,
          centre,
          data -> data.put("code", centre).put("type", "REGIONAL_CENTRE"));
      respond(Tokens.of("partner", ngo), mandate, Mandated.response(ngo, "Ours."));
      respond(
          Tokens.of("regional-centre", centre), mandate, Mandated.response(centre, "Ours too."));
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  Api.get("mandates/" + mandate + "/responses")
                      .then()
                      .body("items.resolved", contains(true, true))
                      .body("items.addressed", contains(true, false)));
      String seven = Mandated.id(decision, "7");
      respond(
              Tokens.of("regional-centre", centre),
              seven,
              Mandated.response(centre, "We give time."))
          .then()
          .body("addressed", equalTo(true));
    }
  }

  @Test
  void a_wrong_response_is_taken_back_and_stays_in_history() {
    String mandate = Mandated.id(decision, "9");
    String id =
        respond(Tokens.secretariat(), mandate, Mandated.response(ngo, "By letter."))
            .then()
            .extract()
            .path("id");
    String annulment = "mandates/" + mandate + "/responses/" + id + "/annulment";
    Api.post(annulment, Mandated.ANNULMENT).then().statusCode(200);
    Api.post(annulment, Mandated.ANNULMENT).then().statusCode(409);
    Api.get("mandates/" + mandate + "/responses")
        .then()
        .body("items[0].annulment.recordedAt", notNullValue());
    try (Topic topic = Topic.of("workplan")) {
      assertThat(
              topic
                  .await("programme.mandate.annulled.v1", decision)
                  .data()
                  .at("/fact/kind")
                  .asText())
          .isEqualTo("RESPONSE");
    }
  }

  @Test
  void what_does_not_fit_is_pointed_to() {
    String mandate = Mandated.id(decision, "9");
    ObjectNode nobody = Mandated.response(ngo, "x");
    nobody.remove("organisation");
    respond(Tokens.secretariat(), mandate, nobody)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/organisation"));
    ObjectNode bare = Mandated.response(ngo, "x").put("text", "bare");
    respond(Tokens.secretariat(), mandate, bare).then().statusCode(400);
    respond(Tokens.secretariat(), "not-an-id", Mandated.response(ngo, "x")).then().statusCode(404);
    respond(Tokens.secretariat(), UUID.randomUUID().toString(), Mandated.response(ngo, "x"))
        .then()
        .statusCode(404);
  }
}
