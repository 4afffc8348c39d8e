package programme.nomination.members;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import programme.kit.testing.Topic;
import programme.nomination.Api;
import programme.nomination.Clock;
import programme.nomination.Together;

@QuarkusTest
class SeatsTest {
  private final String forum = Api.fresh("forum");
  private Clock clock;
  private String call;

  @BeforeEach
  void stopTheClock() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
  }

  /** 64 nominations of 16 organisations, four each, from four of the UN regions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'total': 7}; 7",
        "{'perUnRegion': 2}; 8",
        "{'perOrganisation': 1}; 16",
        "{'total': 9, 'perUnRegion': 3, 'perOrganisation': 2}; 9"
      })
  void sixty_four_acceptances_at_once_never_exceed_a_limit(String seats, int taken)
      throws Exception {
    seats(seats);
    List<Callable<Integer>> acceptances = new ArrayList<>();
    for (int n = 0; n < 64; n++) {
      int organisation = n % 16;
      String country = List.of("NG", "BR", "JP", "FR").get(organisation % 4);
      String id = reviewed("network-" + organisation, "Nominee " + n, country);
      acceptances.add(() -> Api.step(id, "acceptance").statusCode());
    }

    List<Integer> statuses = Together.all(acceptances);

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(taken);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(64 - taken);
    var limits = Api.json(seats);
    var members = given().get(Api.FORUMS + "/" + forum + "/members?limit=200").jsonPath();
    assertThat(members.getList("items")).hasSize(taken);
    assertWithin(
        limits.path("perUnRegion").asInt(64), members.getList("items.organisation.unRegion"));
    assertWithin(
        limits.path("perOrganisation").asInt(64), members.getList("items.organisation.code"));
    given()
        .get(Api.FORUMS + "/" + forum + "/balance")
        .then()
        .body("total.taken", equalTo(taken))
        .body("unRegions.taken.sum()", equalTo(taken));
  }

  private static void assertWithin(int limit, List<String> owners) {
    assertThat(owners)
        .allSatisfy(
            owner -> assertThat(Collections.frequency(owners, owner)).isLessThanOrEqualTo(limit));
  }

  @Test
  void a_full_forum_says_which_limit_holds_and_keeps_the_nomination_under_review() {
    seats("{'perOrganisation': 1}");
    accept(reviewed("network", "First", "NG")).then().statusCode(200);
    String second = reviewed("network", "Second", "NG");
    accept(second)
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("no-seat-vacant")))
        .body("limit", equalTo("perOrganisation"));
    Api.get(programme.kit.testing.Tokens.secretariat(), Api.NOMINATIONS + "/" + second)
        .then()
        .body("status", equalTo("UNDER_REVIEW"));
  }

  @Test
  void a_wrong_appointment_is_taken_back_and_its_seat_and_nomination_are_free_again() {
    seats("{'total': 1}");
    String nomination = reviewed("network-a", "A", "NG");
    accept(nomination).then().statusCode(200);
    String members = Api.FORUMS + "/" + forum + "/members";
    String member = given().get(members).path("items[0].id");

    annul(member).then().statusCode(200).body("annulment.reason.values.en", equalTo("A mistake."));
    annul(member).then().statusCode(409).body("type", equalTo(Api.problem("already-annulled")));

    given().get(members).then().body("items.size()", equalTo(0));
    given()
        .get(members + "?annulled=true")
        .then()
        .body("items.id", equalTo(List.of(member)))
        .body("items[0].annulment.recordedAt", notNullValue())
        .body("items[0].annulment.reason", nullValue());
    Api.get(programme.kit.testing.Tokens.secretariat(), Api.NOMINATIONS + "/" + nomination)
        .then()
        .body("status", equalTo("UNDER_REVIEW"));
    accept(nomination).then().statusCode(200);
    given().get(members).then().body("items.size()", equalTo(1));
    try (Topic topic = Topic.of("nomination")) {
      var told = topic.await("programme.member.annulled.v1", forum);
      assertThat(told.data().get("id").asText()).isEqualTo(member);
    }
  }

  private io.restassured.response.Response annul(String member) {
    return given()
        .auth()
        .oauth2(programme.kit.testing.Tokens.secretariat())
        .contentType("application/json")
        .body(
            """
            {"reason":{"values":{"en":"A mistake."},"original":"en"},"authority":{"document":"a memorandum"}}
            """)
        .post(Api.FORUMS + "/" + forum + "/members/" + member + "/annulment");
  }

  @Test
  void seats_are_counted_by_region() {
    seats("{'perUnRegion': 1}");
    accept(reviewed("network-a", "A", "NG")).then().statusCode(200);
    accept(reviewed("network-b", "B", "GH"))
        .then()
        .statusCode(409)
        .body("limit", equalTo("perUnRegion"));
    accept(reviewed("network-c", "C", "BR")).then().statusCode(200);
  }

  @Test
  void a_seat_that_falls_vacant_is_given_again_and_only_overlapping_days_count() {
    seats("{'total': 1}");
    accept(reviewed("network-a", "A", "NG"), "2008-10-01", "2008-12-31").then().statusCode(200);
    accept(reviewed("network-b", "B", "NG"), "2009-04-01", "2009-06-30").then().statusCode(200);
    String between = reviewed("network-c", "C", "NG");
    accept(between, "2008-12-31", "2009-03-31").then().statusCode(409);
    accept(between, "2009-01-01", "2009-04-01").then().statusCode(409);
    accept(between, "2009-01-01", "2009-03-31").then().statusCode(200);
  }

  @Test
  void members_who_never_sit_together_take_one_seat() {
    seats("{'total': 2}");
    accept(reviewed("network-a", "A", "NG"), "2008-10-01", "2008-12-31").then().statusCode(200);
    accept(reviewed("network-b", "B", "NG"), "2009-01-01", "2009-03-31").then().statusCode(200);
    accept(reviewed("network-c", "C", "NG"), "2008-10-01", "2009-03-31").then().statusCode(200);
    accept(reviewed("network-d", "D", "NG"), "2009-03-31", "2009-04-30").then().statusCode(409);
  }

  private void seats(String seats) {
    Api.post(Api.FORUMS, Api.forum(forum).set("seats", Api.json(seats))).then().statusCode(201);
    call = Api.recordedCall(forum);
  }

  private String reviewed(String organisation, String nominee, String country) {
    var nomination = Api.nomination(call, nominee);
    nomination.withObject("/organisation").put("country", country);
    String id = Api.submit(organisation, nomination).then().statusCode(201).extract().path("id");
    Api.step(id, "review").then().statusCode(200);
    return id;
  }

  private static io.restassured.response.Response accept(String id) {
    return Api.step(id, "acceptance");
  }

  private static io.restassured.response.Response accept(String id, String from, String to) {
    return Api.step(id, "acceptance", Api.JSON.createObjectNode().put("from", from).put("to", to));
  }
}
