package programme.nomination.calls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Topic;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class CallsTest {
  private static final Instant CLOSING = Instant.parse("2008-09-15T22:00:00Z");

  private final String forum = Api.fresh("forum");
  private final String id = Api.fresh("call");
  private final String path = Api.CALLS + "/" + id;

  @BeforeEach
  void register() {
    Api.post(Api.FORUMS, Api.forum(forum)).then().statusCode(201);
  }

  @Test
  void a_call_is_scheduled_then_open_then_closed_by_the_clock_alone() {
    try (Clock clock = Clock.stoppedAt("2008-05-01T00:00:00Z")) {
      record("2008-06-01T00:00:00Z");
      assertStatus("SCHEDULED");
      clock.moveTo(Instant.parse("2008-06-01T00:00:00Z").minusNanos(1_000));
      assertStatus("SCHEDULED");
      clock.moveTo(Instant.parse("2008-06-01T00:00:00Z"));
      assertStatus("OPEN");
      clock.moveTo(CLOSING.minusNanos(1_000));
      assertStatus("OPEN");
      clock.moveTo(CLOSING);
      assertStatus("CLOSED");
    }
  }

  @Test
  void the_closing_day_counts_where_the_call_says_so_and_ends_when_the_next_begins_there() {
    closes("2008-09-15", true, "Europe/Zurich", "2008-09-15T22:00:00Z");
    closes("2008-09-15", false, "Europe/Zurich", "2008-09-14T22:00:00Z");
    closes("2008-03-29", true, "Europe/Zurich", "2008-03-29T23:00:00Z");
    closes("2008-03-30", true, "Europe/Zurich", "2008-03-30T22:00:00Z");
    // The next day has no midnight here.
    closes("2008-10-18", true, "America/Sao_Paulo", "2008-10-19T03:00:00Z");
  }

  @Test
  void what_can_be_no_call_is_refused() {
    var call = Api.call(id, forum);
    Api.post(Api.CALLS, call.deepCopy().put("timeZone", "Europe/Atlantis"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/timeZone"));
    Api.post(Api.CALLS, call.deepCopy().put("forum", "no-such-forum"))
        .then()
        .statusCode(422)
        .body("type", equalTo(Api.problem("unknown-reference")));
    Api.post(Api.CALLS, call.deepCopy().put("constituency", "IGO"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/constituency"));
    Api.post(Api.CALLS, call.deepCopy().put("opensAt", "2008-09-15T22:00:00Z"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/opensAt"));
    Api.post(Api.CALLS, call.deepCopy().put("closesOn", "+999999999-12-31"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/closesOn"));
    Api.post(Api.CALLS, call.deepCopy().put("opensAt", "-1000000000-01-01T00:00:00Z"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/opensAt"));
    given().get(path).then().statusCode(404);
  }

  @Test
  void an_answer_is_never_kept_past_the_next_boundary() {
    try (Clock clock = Clock.stoppedAt(CLOSING.minusMillis(5_500))) {
      record(null);
      String upToTheEnd = "public, max-age=5, must-revalidate";
      given()
          .get(path)
          .then()
          .header("Cache-Control", upToTheEnd)
          .header("Vary", "Accept, Authorization");
      given().get(Api.CALLS + "?forum=" + forum).then().header("Cache-Control", upToTheEnd);
      Api.get(programme.kit.testing.Tokens.secretariat(), path)
          .then()
          .header("Cache-Control", "private, max-age=0, must-revalidate");
      clock.moveTo(CLOSING.minusMillis(1_000));
      given().get(path).then().header("Cache-Control", "public, max-age=1, must-revalidate");
      clock.moveTo(CLOSING.minusNanos(1_000));
      given()
          .get(path)
          .then()
          .header("Cache-Control", "public, max-age=0, must-revalidate")
          .body("status", equalTo("OPEN"));
      // The programme's midnight is the closing here: the second after it nothing is near.
      clock.moveTo(CLOSING.plusSeconds(1));
      given()
          .get(path)
          .then()
          .header("Cache-Control", "public, max-age=10, must-revalidate")
          .body("status", equalTo("CLOSED"));
    }
  }

  @Test
  void a_list_of_calls_is_known_to_the_holder_of_its_tag_until_one_closes() {
    try (Clock clock = Clock.stoppedAt(CLOSING.minusSeconds(1))) {
      record(null);
      String list = Api.CALLS + "?forum=" + forum;
      String tag = given().get(list).then().statusCode(200).extract().header("ETag");
      given().header("If-None-Match", tag).get(list).then().statusCode(304).header("ETag", tag);
      clock.moveTo(CLOSING);
      given()
          .header("If-None-Match", tag)
          .get(list)
          .then()
          .statusCode(200)
          .body("items.status", org.hamcrest.Matchers.contains("CLOSED"));
    }
  }

  @Test
  void the_tag_counts_the_status_and_not_the_hour() {
    try (Clock clock = Clock.stoppedAt("2008-09-01T07:00:00Z")) {
      record(null);
      String tag =
          given()
              .get(path)
              .then()
              .body("serverTime", equalTo("2008-09-01T07:00:00Z"))
              .extract()
              .header("ETag");
      clock.moveTo(Instant.parse("2008-09-01T08:00:00Z"));
      given().header("If-None-Match", tag).get(path).then().statusCode(304);
      clock.moveTo(CLOSING);
      given()
          .header("If-None-Match", tag)
          .get(path)
          .then()
          .statusCode(200)
          .body("status", equalTo("CLOSED"));
    }
  }

  @Test
  void the_list_is_filtered_by_the_status_of_the_hour() {
    try (Clock clock = Clock.stoppedAt("2008-05-01T00:00:00Z")) {
      record("2008-06-01T00:00:00Z");
      assertListed("SCHEDULED");
      clock.moveTo(Instant.parse("2008-06-01T00:00:00Z"));
      assertListed("OPEN");
      clock.moveTo(CLOSING);
      assertListed("CLOSED");
    }
  }

  @Test
  void what_a_call_rests_on_changes_and_what_judges_does_not() {
    Api.post(
            Api.CALLS,
            Api.call(id, forum)
                .set(
                    "provisional",
                    Api.json("{'reason': {'values': {'en': 'A draft.'}, 'original': 'en'}}")))
        .then()
        .statusCode(201)
        .body("provisional.reason.values.en", equalTo("A draft."));

    Api.patch(path, Api.json("{'closesOn': '2008-09-30'}"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/closesOn"));
    Api.patch(path, Api.json("{'provisional': null, 'opensAt': null}"))
        .then()
        .statusCode(200)
        .body("provisional", nullValue());

    try (Topic topic = Topic.of("nomination")) {
      assertThat(topic.await("programme.call.changed.v1", id).data().get("changed").toString())
          .isEqualTo("[\"provisional\"]");
    }
  }

  private void closes(String day, boolean inclusive, String zone, String instant) {
    Api.post(
            Api.CALLS,
            Api.call(Api.fresh("call"), forum)
                .put("closesOn", day)
                .put("inclusive", inclusive)
                .put("timeZone", zone))
        .then()
        .statusCode(201)
        .body("closesAt", equalTo(instant));
  }

  private void record(String opensAt) {
    Api.post(Api.CALLS, Api.call(id, forum).put("opensAt", opensAt)).then().statusCode(201);
  }

  private void assertStatus(String status) {
    given().get(path).then().body("status", equalTo(status));
  }

  private void assertListed(String status) {
    for (CallStatus each : CallStatus.values()) {
      var ids =
          given()
              .get(Api.CALLS + "?limit=200&forum=" + forum + "&status=" + each)
              .jsonPath()
              .getList("items.id");
      assertThat(ids.contains(id)).as("listed as %s", each).isEqualTo(each.name().equals(status));
    }
  }
}
