package programme.nomination.nominations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class StepsTest {
  private final String network = Api.fresh("network");
  private final String forum = Api.fresh("forum");
  private Clock clock;
  private String id;
  private String path;

  @BeforeEach
  void submit() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    Api.post(Api.FORUMS, Api.forum(forum)).then().statusCode(201);
    id = Api.submit(network, Api.nomination(Api.recordedCall(forum), "Amina Diallo")).path("id");
    path = Api.NOMINATIONS + "/" + id;
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
  }

  @Test
  void an_accepted_nomination_makes_a_member_whose_person_only_the_secretariat_reads() {
    Api.step(id, "review").then().statusCode(200).body("status", equalTo("UNDER_REVIEW"));
    Api.step(id, "acceptance", Api.json("{'from': '2008-10-01', 'to': '2010-12-31'}"))
        .then()
        .statusCode(200)
        .body("status", equalTo("ACCEPTED"));

    String members = Api.FORUMS + "/" + forum + "/members?asOf=";
    given().get(members + "2008-09-30").then().body("items", empty());
    String publicTag =
        given()
            .get(members + "2008-10-01")
            .then()
            .header("Cache-Control", startsWith("public"))
            .header("Vary", containsString("Authorization"))
            .body("items[0].organisation.code", equalTo(network))
            .body("items[0].name", nullValue())
            .extract()
            .header("ETag");
    given().get(members + "2010-12-31").then().body("items.size()", equalTo(1));
    given().get(members + "2011-01-01").then().body("items", empty());
    Api.get(Tokens.secretariat(), members + "2008-10-01")
        .then()
        .header("Cache-Control", startsWith("private"))
        .header("ETag", not(equalTo(publicTag)))
        .body("items[0].name", equalTo("Amina Diallo"));
    Api.get(Tokens.of("partner", network), members + "2008-10-01")
        .then()
        .body("items[0].name", nullValue());
    try (Topic topic = Topic.of("nomination")) {
      assertThat(topic.await("programme.nomination.accepted.v1", id).sequence()).isEqualTo(3);
      var appointed = topic.await("programme.member.appointed.v1", forum).data();
      assertThat(appointed.at("/organisation/code").asText()).isEqualTo(network);
      assertThat(appointed.get("to").asText()).isEqualTo("2010-12-31");
    }
  }

  @Test
  void a_member_sits_from_today_where_no_day_is_said() {
    Api.step(id, "review");
    Api.step(id, "acceptance").then().statusCode(200);
    given()
        .get(Api.FORUMS + "/" + forum + "/members")
        .then()
        .body("items[0].from", equalTo("2008-09-01"));
  }

  @Test
  void steps_come_in_their_order_and_say_which_are_allowed() {
    refused("acceptance", "UNDER_REVIEW", "WITHDRAWN");
    Api.step(id, "review").then().statusCode(200);
    refused("review", "ACCEPTED", "DECLINED", "WITHDRAWN");
    Api.step(id, "acceptance").then().statusCode(200);
    refused("withdrawal");
    refused("acceptance");
  }

  @Test
  void acceptance_and_decline_need_the_version_that_was_read() {
    Api.step(id, "review");
    String stale = "\"0\"";
    for (String step : new String[] {"acceptance", "decline"}) {
      String body =
          step.equals("decline") ? "{'reason': {'values': {'en': 'No.'}, 'original': 'en'}}" : "{}";
      Api.post(path + "/" + step, Api.json(body)).then().statusCode(428);
      given()
          .auth()
          .oauth2(Tokens.secretariat())
          .contentType("application/json")
          .header("If-Match", stale)
          .body(Api.json(body).toString())
          .post(path + "/" + step)
          .then()
          .statusCode(412);
    }
    String tag = Api.get(Tokens.secretariat(), path).header("ETag");
    given()
        .auth()
        .oauth2(Tokens.secretariat())
        .contentType("application/json")
        .header("If-Match", tag)
        .body("{}")
        .post(path + "/acceptance")
        .then()
        .statusCode(200);
  }

  @Test
  void why_a_nomination_was_declined_is_between_the_secretariat_and_its_sender() {
    Api.step(id, "review");
    Api.step(
            id,
            "decline",
            Api.json("{'reason': {'values': {'en': 'Planted reason.'}, 'original': 'en'}}"))
        .then()
        .statusCode(200);
    Api.get(Tokens.of("partner", network), path)
        .then()
        .body("reason.values.en", equalTo("Planted reason."));
    try (Topic topic = Topic.of("nomination")) {
      assertThat(topic.await("programme.nomination.declined.v1", id).data().toString())
          .doesNotContain("Planted");
    }
  }

  @Test
  void an_appointment_ends_after_it_begins() {
    Api.step(id, "review");
    Api.step(id, "acceptance", Api.json("{'from': '2008-10-01', 'to': '2008-09-30'}"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/to"));
    Api.get(Tokens.secretariat(), path).then().body("status", equalTo("UNDER_REVIEW"));
  }

  private void refused(String step, String... allowed) {
    Api.step(id, step)
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("illegal-transition")))
        .body("allowed", equalTo(List.of(allowed)));
  }
}
