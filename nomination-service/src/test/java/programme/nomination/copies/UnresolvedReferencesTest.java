package programme.nomination.copies;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Tokens;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class UnresolvedReferencesTest {
  private static final String LIST = "/api/v1/unresolved-references/nomination?code=";

  @Test
  void a_forums_partnership_and_a_calls_decision_are_shown_to_everyone_until_they_are_known() {
    String partnership = Api.fresh("partnership");
    String decision = Api.fresh("IX");
    String forum = Api.fresh("forum");
    String call = Api.fresh("call");
    Api.post(Api.FORUMS, Api.forum(forum).put("partnership", partnership))
        .then()
        .statusCode(201)
        .body("resolved", equalTo(false));
    ObjectNode recording = Api.call(call, forum);
    recording.putObject("authority").put("decision", decision);
    Api.post(Api.CALLS, recording).then().statusCode(201).body("resolved", equalTo(false));
    given().get(LIST + partnership).then().body("items.from", contains("/api/v1/forums/" + forum));
    given().get(LIST + decision).then().body("items.from", contains("/api/v1/calls/" + call));

    try (OtherService others = new OtherService()) {
      others.publish(
          EventType.PARTNERSHIP_REGISTERED, partnership, data -> data.put("code", partnership));
      others.publish(EventType.DECISION_RECORDED, decision, data -> data.put("code", decision));
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              given().get(Api.FORUMS + "/" + forum).then().body("resolved", equalTo(true));
              given().get(Api.CALLS + "/" + call).then().body("resolved", equalTo(true));
            });
    given().get(LIST + partnership).then().body("items", empty());
    given().get(LIST + decision).then().body("items", empty());
  }

  @Test
  void the_interests_of_a_nomination_are_the_secretariats_alone() {
    String interest = Api.fresh("interest");
    try (Clock clock = Clock.stoppedAt("2008-09-01T07:00:00Z")) {
      ObjectNode nomination = Api.nomination(Api.recordedCall(), "Somebody");
      nomination.withArray("interests").add(interest);
      String id =
          Api.submit(Api.fresh("ngo"), nomination).then().statusCode(201).extract().path("id");

      Api.get(Tokens.secretariat(), LIST + interest)
          .then()
          .statusCode(200)
          .body("items.from", contains("/api/v1/nominations/" + id))
          .body("items.field", contains("interests"))
          .body("items.kind", contains("partnerships"));
      given().get(LIST + interest).then().statusCode(200).body("items", empty());
      Api.get(Tokens.of("partner", "somebody"), LIST + interest).then().body("items", empty());
    }
  }
}
