package programme.nomination.members;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class TermsTest {
  private final String forum = Api.fresh("forum");
  private final String network = Api.fresh("network");
  private final String members = Api.FORUMS + "/" + forum + "/members";
  private Clock clock;
  private String call;

  @BeforeEach
  void openACallForOneSeat() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    Api.post(Api.FORUMS, Api.forum(forum).set("seats", Api.json("{'total': 1}")))
        .then()
        .statusCode(201);
    call = Api.recordedCall(forum);
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
  }

  @Test
  void who_leaves_sits_until_its_last_day_and_its_seat_is_vacant_from_the_next() {
    String member = appointed("2008-10-01", null);

    leave(member, "2009-03-31")
        .then()
        .statusCode(200)
        .body("to", equalTo("2009-03-31"))
        .body("leftAt", equalTo("2008-09-01T07:00:00Z"));

    assertThat(sitting("2009-03-31")).containsExactly(member);
    assertThat(sitting("2009-04-01")).isEmpty();
    assertThat(vacant("2009-03-31")).isZero();
    assertThat(vacant("2009-04-01")).isEqualTo(1);
    String next = reviewed(network, "Another");
    accept(next, "2009-03-31").then().statusCode(409).body("limit", equalTo("total"));
    accept(next, "2009-04-01").then().statusCode(200);
    try (Topic topic = Topic.of("nomination")) {
      var left = topic.await("programme.member.left.v1", forum).data();
      assertThat(left.get("id").asText()).isEqualTo(member);
      assertThat(left.get("to").asText()).isEqualTo("2009-03-31");
      assertThat(left.at("/organisation/code").asText()).isEqualTo(network);
    }
  }

  @Test
  void a_leaving_is_recorded_once_and_within_the_members_days() {
    String member = appointed("2008-10-01", "2009-12-31");
    leave(member, "2008-09-30").then().statusCode(400).body("errors[0].pointer", equalTo("/to"));
    leave(member, "2010-01-01").then().statusCode(400).body("errors[0].pointer", equalTo("/to"));
    leave(member, "+99999-01-01").then().statusCode(400);
    leave(member, "2009-12-31").then().statusCode(200);
    leave(member, "2009-06-30")
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("illegal-transition")))
        .body("allowed", equalTo(List.of()));
    leave("0190f1e2-0000-7000-8000-000000000000", "2009-06-30").then().statusCode(404);
  }

  @Test
  void a_member_is_replaced_by_another_nominee_of_its_organisation_on_the_same_seat() {
    String member = appointed("2008-10-01", "2010-12-31");
    String successor = reviewed(network, "The next one");

    Response replaced = replace(member, successor, "2009-04-01");

    replaced
        .then()
        .statusCode(200)
        .body("from", equalTo("2009-04-01"))
        .body("to", equalTo("2010-12-31"))
        .body("replaces", equalTo(member))
        .body("name", equalTo("The next one"));
    assertThat(sitting("2009-03-31")).containsExactly(member);
    assertThat(sitting("2009-04-01")).containsExactly(replaced.<String>path("id"));
    assertThat(vacant("2009-04-01")).isZero();
    Api.get(Tokens.secretariat(), Api.NOMINATIONS + "/" + successor)
        .then()
        .body("status", equalTo("ACCEPTED"));
    given().get(members + "?asOf=2009-04-01").then().body("items[0].name", nullValue());
    try (Topic topic = Topic.of("nomination")) {
      topic.await(
          event -> event.subject().equals(forum) && event.data().has("replaces"), "replacement");
      assertThat(topic.of("/nomination/forums", forum))
          .extracting(Topic.Event::type)
          .containsExactly(
              "programme.forum.registered.v1",
              "programme.member.appointed.v1",
              "programme.member.left.v1",
              "programme.member.appointed.v1");
    }
  }

  @Test
  void nobody_else_takes_a_members_seat_over() {
    String member = appointed("2008-10-01", "2010-12-31");
    replace(member, reviewed(Api.fresh("another"), "A stranger"), "2009-04-01")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/nomination"));
    String elsewhere = Api.recordedCall();
    String there =
        Api.submit(network, Api.nomination(elsewhere, "Elsewhere")).then().extract().path("id");
    replace(member, there, "2009-04-01")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/nomination"));
    replace(member, "0190f1e2-0000-7000-8000-000000000000", "2009-04-01")
        .then()
        .statusCode(422)
        .body("type", equalTo(Api.problem("unknown-reference")));
    String own = reviewed(network, "In time");
    replace(member, own, "2008-10-01").then().statusCode(400);
    replace(member, own, "2011-01-01").then().statusCode(400);
    Api.get(Tokens.secretariat(), Api.NOMINATIONS + "/" + own)
        .then()
        .body("status", equalTo("UNDER_REVIEW"));
    assertThat(sitting("2009-04-01")).containsExactly(member);
  }

  private String appointed(String from, String to) {
    accept(reviewed(network, "The first one"), from, to).then().statusCode(200);
    return sitting(from).get(0);
  }

  private String reviewed(String organisation, String nominee) {
    String id =
        Api.submit(organisation, Api.nomination(call, nominee))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Api.step(id, "review").then().statusCode(200);
    return id;
  }

  private static Response accept(String id, String from) {
    return accept(id, from, null);
  }

  private static Response accept(String id, String from, String to) {
    return Api.step(id, "acceptance", Api.JSON.createObjectNode().put("from", from).put("to", to));
  }

  private Response leave(String member, String lastDay) {
    return Api.post(
        members + "/" + member + "/departure", Api.JSON.createObjectNode().put("to", lastDay));
  }

  private Response replace(String member, String nomination, String from) {
    ObjectNode request = Api.JSON.createObjectNode();
    request.put("nomination", nomination).put("from", from);
    return Api.post(members + "/" + member + "/replacement", request);
  }

  private List<String> sitting(String day) {
    return given().get(members + "?asOf=" + day).jsonPath().getList("items.id");
  }

  private int vacant(String day) {
    return given().get(Api.FORUMS + "/" + forum + "/balance?asOf=" + day).path("total.vacant");
  }
}
