package programme.nomination.calls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

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
class ExtensionsTest {
  private static final Instant CLOSING = Instant.parse("2008-09-15T22:00:00Z");
  private static final Instant LATER = Instant.parse("2008-09-30T22:00:00Z");

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
  void an_extension_moves_the_end_and_keeps_the_one_that_stood() {
    extend("2008-09-30")
        .then()
        .statusCode(200)
        .body("closesOn", equalTo("2008-09-30"))
        .body("closesAt", equalTo(LATER.toString()))
        .body("previousClosings.size()", equalTo(1))
        .body("previousClosings[0].closesOn", equalTo("2008-09-15"))
        .body("previousClosings[0].closesAt", equalTo(CLOSING.toString()))
        .body("previousClosings[0].recordedAt", equalTo("2008-09-01T07:00:00Z"))
        .body("previousClosings[0].reason.values.en", equalTo("More time."))
        .body("previousClosings[0].authority.document", equalTo("A note"));
    clock.moveTo(CLOSING);
    submit("Somebody").then().statusCode(201);
    clock.moveTo(LATER.minusNanos(1_000));
    submit("Somebody Else").then().statusCode(201);
    clock.moveTo(LATER);
    submit("Too Late").then().statusCode(409).body("closesAt", equalTo(LATER.toString()));
    try (Topic topic = Topic.of("nomination")) {
      var told = topic.await("programme.call.extended.v1", call).data();
      assertThat(told.get("closesAt").asText()).isEqualTo(LATER.toString());
      assertThat(told.at("/previousClosings/0/closesAt").asText()).isEqualTo(CLOSING.toString());
    }
  }

  @Test
  void a_call_that_has_closed_reopens_and_what_was_refused_stays_refused() {
    clock.moveTo(CLOSING);
    submit("Refused").then().statusCode(409);
    clock.moveTo(CLOSING.plusSeconds(3600));
    extend("2008-09-30").then().statusCode(200).body("status", equalTo("OPEN"));
    Api.get(Tokens.secretariat(), Api.NOMINATIONS + "?call=" + call)
        .then()
        .body("items.size()", equalTo(0));
    submit("Taken").then().statusCode(201);
    clock.moveTo(LATER);
    try (Topic topic = Topic.of("nomination")) {
      await()
          .until(
              () ->
                  topic.of("/nomination/calls", call).stream()
                          .filter(one -> one.type().equals("programme.call.closed.v1"))
                          .count()
                      == 2);
      assertThat(topic.of("/nomination/calls", call))
          .extracting(Topic.Event::type)
          .containsExactly(
              "programme.call.scheduled.v1",
              "programme.call.opened.v1",
              "programme.call.closed.v1",
              "programme.call.extended.v1",
              "programme.call.closed.v1");
    }
  }

  @Test
  void an_end_moves_later_and_never_back() {
    for (String day : new String[] {"2008-09-15", "2008-09-14", "+999999999-12-31"}) {
      extend(day).then().statusCode(400).body("errors[0].pointer", equalTo("/closesOn"));
    }
    Api.post(path(), extension("2008-09-30").without("reason")).then().statusCode(400);
    Api.post(path(), extension("2008-09-30").<ObjectNode>without("authority"))
        .then()
        .statusCode(400);
    Api.post(Api.CALLS + "/no-such-call/extensions", extension("2008-09-30"))
        .then()
        .statusCode(404);
    given().get(Api.CALLS + "/" + call).then().body("previousClosings.size()", equalTo(0));
  }

  @Test
  void an_extension_that_is_sent_again_under_its_external_id_extends_once() {
    ObjectNode extension = extension("2008-09-30").put("externalId", Api.fresh("ours"));
    Api.post(path(), extension).then().statusCode(200);
    Api.post(path(), extension).then().statusCode(200).body("previousClosings.size()", equalTo(1));
    Api.post(path(), extension.put("closesOn", "2008-10-01"))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("external-id-taken")));
  }

  @Test
  void a_forum_has_several_calls_over_the_years_each_with_a_chain_of_its_own() {
    String forum = given().get(Api.CALLS + "/" + call).path("forum");
    String second = Api.fresh("call");
    Api.post(Api.CALLS, Api.call(second, forum).put("closesOn", "2010-09-15"))
        .then()
        .statusCode(201);
    submit("Somebody").then().statusCode(201).body("receipt.number", equalTo(1));
    Api.submit(network, Api.nomination(second, "Somebody"))
        .then()
        .statusCode(201)
        .body("receipt.number", equalTo(1));
    given().get(Api.CALLS + "?forum=" + forum).then().body("items.size()", equalTo(2));
  }

  private Response extend(String day) {
    return Api.post(path(), extension(day));
  }

  private String path() {
    return Api.CALLS + "/" + call + "/extensions";
  }

  private static ObjectNode extension(String day) {
    return Api.json(
            "{'reason': {'values': {'en': 'More time.'}, 'original': 'en'},"
                + " 'authority': {'document': 'A note'}}")
        .put("closesOn", day);
  }

  private Response submit(String nominee) {
    return Api.submit(network, Api.nomination(call, nominee));
  }
}
