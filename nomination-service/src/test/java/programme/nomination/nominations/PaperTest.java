package programme.nomination.nominations;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class PaperTest {
  private static final Instant CLOSING = Instant.parse("2008-09-15T22:00:00Z");
  private static final String LATE =
      "{'reason': {'values': {'en': 'The post was on strike.'}, 'original': 'en'},"
          + " 'authority': {'document': 'Note of the Bureau', 'place': 'para. 3'}}";

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
  void a_letter_that_came_in_time_is_judged_by_its_instant_and_chained_when_it_is_recorded() {
    clock.moveTo(CLOSING.plusSeconds(86_400));
    String id =
        record(letter("Somebody", "2008-09-15T21:59:59.999999Z"))
            .then()
            .statusCode(201)
            .body("receivedAt", equalTo("2008-09-15T21:59:59.999999Z"))
            .body("receivedBy", equalTo("LETTER"))
            .body("evidence", equalTo("Registry 2008/417, stamped"))
            .body("late", nullValue())
            .extract()
            .path("id");
    Api.get(Tokens.of("partner", network), Api.NOMINATIONS + "/" + id + "/receipt")
        .then()
        .statusCode(200)
        .body("receivedAt", equalTo("2008-09-16T22:00:00Z"))
        .body("content.receivedAt", equalTo("2008-09-15T21:59:59.999999Z"))
        .body("content.evidence", equalTo("Registry 2008/417, stamped"));
    // In its chain nobody's instant goes back.
    Api.get(Tokens.secretariat(), Api.CALLS + "/" + call + "/receipts/verification")
        .then()
        .body("intact", equalTo(true));
  }

  @Test
  void a_letter_that_came_at_the_instant_or_will_come_is_refused() {
    clock.moveTo(CLOSING.plusSeconds(3600));
    record(letter("Somebody", CLOSING.toString()))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("call-closed")))
        .body("receivedAt", equalTo(CLOSING.toString()));
    record(letter("Somebody", CLOSING.plusSeconds(3601).toString()))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/receivedAt"));
  }

  @Test
  void what_is_taken_in_late_is_marked_for_good() {
    clock.moveTo(CLOSING.plusSeconds(60));
    ObjectNode late = nomination("Somebody");
    late.set("late", Api.json(LATE));
    String id =
        record(late)
            .then()
            .statusCode(201)
            .body("late.reason.values.en", equalTo("The post was on strike."))
            .body("late.authority.place", equalTo("para. 3"))
            .body("receivedAt", equalTo("2008-09-15T22:01:00Z"))
            .extract()
            .path("id");
    Api.step(id, "review")
        .then()
        .statusCode(200)
        .body("late.authority.document", equalTo("Note of the Bureau"));
  }

  @Test
  void what_came_in_time_is_not_marked_late() {
    ObjectNode early = nomination("Somebody");
    early.set("late", Api.json(LATE));
    record(early).then().statusCode(400).body("errors[0].pointer", equalTo("/late"));
    clock.moveTo(CLOSING.plusSeconds(60));
    ObjectNode paper = letter("Somebody", "2008-09-15T10:00:00Z");
    paper.set("late", Api.json(LATE));
    record(paper).then().statusCode(400).body("errors[0].pointer", equalTo("/late"));
    ObjectNode bare = nomination("Somebody");
    bare.set("late", Api.json("{'reason': {'values': {'en': 'So.'}, 'original': 'en'}}"));
    record(bare).then().statusCode(400).body("errors[0].pointer", equalTo("/late/authority"));
  }

  @Test
  void an_instant_needs_its_evidence() {
    for (String member : new String[] {"receivedAt", "receivedBy", "evidence"}) {
      ObjectNode letter = letter("Somebody", "2008-08-31T10:00:00Z");
      letter.remove(member);
      record(letter).then().statusCode(400).body("errors[0].pointer", equalTo("/" + member));
    }
    record(letter("Somebody", "1899-12-31T10:00:00Z")).then().statusCode(400);
    record(letter("Somebody", "2008-08-31T10:00:00Z").put("receivedBy", "PIGEON"))
        .then()
        .statusCode(400);
  }

  @Test
  void nobody_but_the_secretariat_says_when_something_came() {
    ObjectNode late = nomination("Somebody");
    late.set("late", Api.json(LATE));
    for (ObjectNode one : new ObjectNode[] {letter("Somebody", "2008-08-31T10:00:00Z"), late}) {
      Api.submit(network, one)
          .then()
          .statusCode(403)
          .body("type", equalTo(Api.problem("forbidden")));
    }
  }

  private ObjectNode nomination(String nominee) {
    return Api.nomination(call, nominee, network);
  }

  private ObjectNode letter(String nominee, String receivedAt) {
    return nomination(nominee)
        .put("receivedAt", receivedAt)
        .put("receivedBy", "LETTER")
        .put("evidence", "Registry 2008/417, stamped");
  }

  private static Response record(ObjectNode nomination) {
    return Api.post(Api.NOMINATIONS, nomination);
  }
}
