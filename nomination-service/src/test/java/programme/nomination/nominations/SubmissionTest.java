package programme.nomination.nominations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class SubmissionTest {
  private static final Instant CLOSING = Instant.parse("2008-09-15T22:00:00Z");

  private final String network = Api.fresh("network");
  private Clock clock;
  private String call;

  @BeforeEach
  void openACall() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    call = Api.recordedCall();
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
  }

  @Test
  void a_nomination_is_taken_receipted_and_told_without_its_person() {
    String id =
        submit("Amina Diallo")
            .then()
            .statusCode(201)
            .header("Location", matchesPattern(".*/api/v1/nominations/[0-9a-f-]{36}"))
            .header("Cache-Control", matchesPattern(".*private.*"))
            .body("status", equalTo("SUBMITTED"))
            .body("receivedAt", equalTo("2008-09-01T07:00:00Z"))
            .body("organisation.code", equalTo(network))
            .body("typeDeclared", equalTo(true))
            .body("receipt.number", equalTo(1))
            .body("receipt.previousHash", equalTo("0".repeat(64)))
            .body("receipt.contentHash", matchesPattern("[0-9a-f]{64}"))
            .body("receipt.hash", matchesPattern("[0-9a-f]{64}"))
            .extract()
            .path("id");
    try (Topic topic = Topic.of("nomination")) {
      var told = topic.await("programme.nomination.submitted.v1", id).data();
      assertThat(told.get("country").asText()).isEqualTo("NG");
      assertThat(told.get("unRegion").asText()).isEqualTo("AFRICA");
    }
  }

  @Test
  void the_last_microsecond_counts_and_the_closing_instant_does_not() {
    clock.moveTo(CLOSING.minusNanos(1_000));
    submit("In Time")
        .then()
        .statusCode(201)
        .body("receivedAt", equalTo("2008-09-15T21:59:59.999999Z"));
    clock.moveTo(CLOSING);
    submit("On The Instant")
        .then()
        .statusCode(409)
        .body("receivedAt", equalTo("2008-09-15T22:00:00Z"));
    clock.moveTo(CLOSING.plusNanos(1_000));
    submit("Too Late")
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("call-closed")))
        .body("receivedAt", equalTo("2008-09-15T22:00:00.000001Z"))
        .body("closesAt", equalTo("2008-09-15T22:00:00Z"));
  }

  @Test
  void a_call_that_has_not_opened_says_when_it_will() {
    String later = Api.fresh("call");
    String forum = Api.fresh("forum");
    Api.post(Api.FORUMS, Api.forum(forum));
    Api.post(Api.CALLS, Api.call(later, forum).put("opensAt", "2008-09-02T00:00:00+02:00"))
        .then()
        .statusCode(201);
    Api.submit(network, Api.nomination(later, "Too Early"))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("call-not-open")))
        .body("opensAt", equalTo("2008-09-01T22:00:00Z"));
  }

  @Test
  void the_same_person_is_nominated_once_however_the_name_is_written() {
    String id = submit("Zoë  Straße").then().statusCode(201).extract().path("id");

    for (String same :
        new String[] {"Zoë Straße", "ZOË STRASSE", " zoe\u0308\u00A0straße ", "\uFF3AOË Straße"}) {
      submit(same)
          .then()
          .statusCode(409)
          .body("type", equalTo(Api.problem("duplicate-nomination")));
    }
    submit("Zoë Strasser").then().statusCode(201);
    Api.submit(Api.fresh("another"), Api.nomination(call, "Zoë Straße")).then().statusCode(201);

    Api.post(
            Tokens.of("partner", network),
            Api.NOMINATIONS + "/" + id + "/withdrawal",
            Api.json("{}"))
        .then()
        .statusCode(200);
    submit("Zoë Straße").then().statusCode(201);
  }

  @Test
  void a_declined_person_can_be_nominated_again() {
    String id = submit("Somebody").path("id");
    Api.step(id, "review").then().statusCode(200);
    Api.step(
            id, "decline", Api.json("{'reason': {'values': {'en': 'Not now.'}, 'original': 'en'}}"))
        .then()
        .statusCode(200);
    submit("Somebody").then().statusCode(201);
  }

  @Test
  void an_organisation_that_declares_another_constituency_is_refused() {
    ObjectNode company = Api.nomination(call, "Somebody");
    company.withObject("/organisation").put("type", "PRIVATE_SECTOR");
    Api.submit(network, company)
        .then()
        .statusCode(422)
        .body("type", equalTo(Api.problem("constituency-mismatch")))
        .body("constituency", equalTo("NGO"));
  }

  @Test
  void who_repeats_an_external_id_gets_the_answer_that_stood_even_after_the_deadline() {
    ObjectNode nomination = Api.nomination(call, "Somebody").put("externalId", Api.fresh("ours"));
    String id = Api.submit(network, nomination).then().statusCode(201).extract().path("id");
    clock.moveTo(CLOSING);
    Api.submit(network, nomination).then().statusCode(200).body("id", equalTo(id));
    nomination.withObject("/nominee").put("name", "Somebody Else");
    Api.submit(network, nomination)
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("external-id-taken")));
  }

  @Test
  void a_call_that_nobody_knows_is_an_unknown_reference() {
    Api.submit(network, Api.nomination("no-such-call", "Somebody"))
        .then()
        .statusCode(422)
        .body("type", equalTo(Api.problem("unknown-reference")));
  }

  @Test
  void names_that_no_database_could_keep_are_refused() {
    for (String name : new String[] {"a\\u0000b", "a\\ud800b", "  ", "a\\nb", "a\\u0085b"}) {
      String body = Api.nomination(call, "NAME").toString().replace("NAME", name);
      given()
          .auth()
          .oauth2(Tokens.of("partner", network))
          .contentType("application/json")
          .body(body)
          .post(Api.NOMINATIONS)
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/nominee/name"));
    }
  }

  private Response submit(String nominee) {
    return Api.submit(network, Api.nomination(call, nominee));
  }
}
