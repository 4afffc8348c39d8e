package programme.nomination.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class CorrectionsTest {
  private static final Instant CLOSING = Instant.parse("2008-09-15T22:00:00Z");

  private final String network = Api.fresh("network");
  private Clock clock;
  private String call;
  private String id;

  @BeforeEach
  void nominate() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    call = Api.recordedCall();
    id = Api.submit(network, Api.nomination(call, "Somebody")).path("id");
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
  }

  @Test
  void a_correction_gets_a_new_receipt_and_the_old_one_is_kept() {
    clock.moveTo(CLOSING.minusNanos(1_000));
    correct(network, correction("Somebody Else"))
        .then()
        .statusCode(200)
        .body("nominee.name", equalTo("Somebody Else"))
        .body("status", equalTo("SUBMITTED"))
        .body("receivedAt", equalTo("2008-09-01T07:00:00Z"))
        .body("receipt.number", equalTo(2));
    Api.get(Tokens.of("partner", network), path("receipts"))
        .then()
        .statusCode(200)
        .body("items.number", contains(1, 2))
        .body("items.content.nominee.name", contains("Somebody", "Somebody Else"))
        .body("items.receivedAt", contains("2008-09-01T07:00:00Z", "2008-09-15T21:59:59.999999Z"));
    Api.get(Tokens.of("partner", network), path("receipt")).then().body("number", equalTo(2));
    Api.get(Tokens.of("partner", "a-stranger"), path("receipts")).then().statusCode(404);
    verify().body("intact", equalTo(true)).body("count", equalTo(2));
    try (Topic topic = Topic.of("nomination")) {
      assertThat(topic.await("programme.nomination.corrected.v1", id).sequence()).isEqualTo(2);
    }
  }

  @Test
  void at_the_instant_it_is_too_late_to_correct() {
    clock.moveTo(CLOSING);
    correct(network, correction("Somebody Else"))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("call-closed")));
    Api.get(Tokens.of("partner", network), path("receipts"))
        .then()
        .body("items.size()", equalTo(1));
    Api.get(Tokens.secretariat(), Api.CALLS + "/" + call + "/refusals")
        .then()
        .body("items.problem", contains("call-closed"));
  }

  @Test
  void what_says_nothing_new_changes_nothing() {
    correct(network, correction("Somebody")).then().body("receipt.number", equalTo(1));
    verify().body("count", equalTo(1));
  }

  @Test
  void who_repeats_a_correction_under_its_external_id_gets_what_stands_even_after_the_deadline() {
    ObjectNode correction = correction("Somebody Else").put("externalId", Api.fresh("ours"));
    correct(network, correction).then().statusCode(200);
    clock.moveTo(CLOSING);
    correct(network, correction).then().statusCode(200).body("receipt.number", equalTo(2));
  }

  @Test
  void a_correction_makes_no_double() {
    Api.submit(network, Api.nomination(call, "Another")).then().statusCode(201);
    correct(network, correction("ANOTHER"))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("duplicate-nomination")));
    correct(network, correction("Somebody Else")).then().statusCode(200);
    // The name that was given up is free.
    Api.submit(network, Api.nomination(call, "Somebody")).then().statusCode(201);
  }

  @Test
  void a_withdrawn_nomination_is_not_corrected_and_its_person_can_be_nominated_again() {
    Api.post(Tokens.of("partner", network), path("withdrawal"), Api.json("{}"))
        .then()
        .statusCode(200);
    correct(network, correction("Somebody Else"))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("illegal-transition")))
        .body("allowed", equalTo(List.of()));
    Api.submit(network, Api.nomination(call, "Somebody")).then().statusCode(201);
    Api.submit(network, Api.nomination(call, "Somebody")).then().statusCode(409);
  }

  @Test
  void strangers_correct_nothing_and_learn_nothing() {
    correct("a-stranger", correction("Somebody Else")).then().statusCode(404);
    ObjectNode paper =
        correction("Somebody Else")
            .put("receivedAt", "2008-08-31T10:00:00Z")
            .put("receivedBy", "FAX")
            .put("evidence", "A journal of the fax");
    correct(network, paper).then().statusCode(403);
    Api.post(Tokens.secretariat(), path("corrections"), paper)
        .then()
        .statusCode(200)
        .body("nominee.name", equalTo("Somebody Else"));
  }

  private ObjectNode correction(String nominee) {
    ObjectNode correction = Api.nomination(call, nominee);
    correction.remove(List.of("call", "organisation"));
    return correction;
  }

  private Response correct(String organisation, ObjectNode correction) {
    return Api.post(Tokens.of("partner", organisation), path("corrections"), correction);
  }

  private String path(String below) {
    return Api.NOMINATIONS + "/" + id + "/" + below;
  }

  private io.restassured.response.ValidatableResponse verify() {
    return Api.get(Tokens.secretariat(), Api.CALLS + "/" + call + "/receipts/verification")
        .then()
        .statusCode(200);
  }
}
