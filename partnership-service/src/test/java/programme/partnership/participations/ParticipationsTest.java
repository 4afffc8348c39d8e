package programme.partnership.participations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.AtOnce;
import programme.kit.testing.OtherService;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;

@QuarkusTest
class ParticipationsTest {
  private final String code = "t-" + UUID.randomUUID();

  private static final String SEAT = "0190f1e2-0000-7000-8000-%s";

  @BeforeEach
  void register() {
    post(
        "partners",
        Map.of("code", code, "name", text("A centre"), "type", "REGIONAL_CENTRE", "country", "NG"));
    post("partnerships", partnership(code, Map.of()));
  }

  @Test
  void who_took_part_on_a_day() {
    record("LEAD", "2007-01-01", "2007-12-31").then().statusCode(201);
    record("MEMBER", "2008-01-01", null).then().statusCode(201);
    given().get(path() + "?asOf=2007-06-01").then().body("items.role", equalTo(List.of("LEAD")));
    given().get(path() + "?asOf=2009-06-01").then().body("items.role", equalTo(List.of("MEMBER")));
    try (Topic topic = Topic.of("partnership")) {
      topic.await(
          event ->
              event.subject().equals(code)
                  && event.type().equals("programme.partnership.participation-changed.v1")
                  && event.data().get("participations").size() == 2,
          "both participations");
    }
  }

  @Test
  void the_same_role_cannot_overlap_itself_even_when_thirty_two_try_at_once() throws Exception {
    var pool = Executors.newFixedThreadPool(32);
    var tries =
        IntStream.range(0, 32)
            .mapToObj(n -> pool.submit(() -> record("HOST", "2008-01-01", null).statusCode()))
            .toList();
    var codes = new HashMap<Integer, Integer>();
    for (var one : tries) {
      codes.merge(one.get(), 1, Integer::sum);
    }
    pool.shutdown();
    assertThat(codes).isEqualTo(Map.of(201, 1, 409, 31));
    record("HOST", "2010-01-01", "2010-02-01")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/overlapping-participation"));
  }

  @Test
  void an_end_is_set_under_if_match_and_told() {
    String id = record("LEAD", "2007-01-01", null).then().statusCode(201).extract().path("id");
    change(null, id, Map.of("to", "2008-06-27")).then().statusCode(428);
    String tag = given().get(path() + "/" + id).header("ETag");
    change(tag, id, Map.of("to", "2008-06-27"))
        .then()
        .statusCode(200)
        .body("to", equalTo("2008-06-27"));
    change(tag, id, Map.of("to", "2009-06-27")).then().statusCode(412);
    given().get(path() + "?asOf=2008-06-28").then().body("items", empty());
    given().get(path() + "?asOf=2008-06-27").then().body("items.id", equalTo(List.of(id)));
    record("LEAD", "2008-06-28", null).then().statusCode(201);
    change("*", id, Map.of("to", "2008-06-28"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/overlapping-participation"));
    change("*", id, Map.of("from", "2010-01-01")).then().statusCode(400);
    change("*", id, Map.of("role", "HOST"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/role"));
    try (Topic topic = Topic.of("partnership")) {
      topic.await(
          event ->
              event.subject().equals(code)
                  && event.type().equals("programme.partnership.participation-changed.v1")
                  && event.data().at("/participations/0/to").asText().equals("2008-06-27"),
          "its end");
    }
  }

  @Test
  void of_thirty_two_who_edit_what_they_read_one_wins_and_the_others_learn_it() {
    String id = record("LEAD", "2007-01-01", null).then().statusCode(201).extract().path("id");
    String tag = given().get(path() + "/" + id).header("ETag");
    AtomicInteger days = new AtomicInteger(1);
    List<Integer> answers =
        AtOnce.times(
            32,
            () -> {
              LocalDate to = LocalDate.of(2009, 1, 1).plusDays(days.getAndIncrement());
              return change(tag, id, Map.of("to", to.toString())).statusCode();
            });
    assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 412)).isEqualTo(31);
  }

  @Test
  void a_forums_member_takes_part_as_such_and_who_does_not_yet_is_found() {
    String forum = "forum-" + code;
    String member = SEAT.formatted(UUID.randomUUID().toString().substring(24));
    String toDo = "/api/v1/partners?takesPart=false&memberOf=" + forum;
    try (OtherService nominations = new OtherService()) {
      nominations.publish(
          EventType.MEMBER_APPOINTED, forum, data -> appointed(data, member, forum));
    }
    Map<String, Object> body =
        new HashMap<>(
            Map.of("partner", code, "role", "MEMBER", "member", member, "from", "2008-10-01"));
    post("partners", Map.of("code", "other-" + code, "name", text("Another"), "type", "NGO"));
    Map<String, Object> anothers = new HashMap<>(body);
    anothers.put("partner", "other-" + code);
    post("partnerships/" + code + "/participations", anothers)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/member"));
    given().get(toDo + "&asOf=2008-10-01").then().body("items.code", equalTo(List.of(code)));
    given().get(toDo + "&asOf=2008-09-30").then().body("items", empty());

    post("partnerships/" + code + "/participations", body)
        .then()
        .statusCode(201)
        .body("member", equalTo(member));
    given().get(toDo + "&asOf=2008-10-01").then().body("items", empty());
    given()
        .get("/api/v1/partners?takesPart=true&asOf=2008-10-01&memberOf=" + forum)
        .then()
        .body("items.code", equalTo(List.of(code)));
    body.put("member", UUID.randomUUID().toString());
    post("partnerships/" + code + "/participations", body)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/member"));
  }

  private void appointed(ObjectNode data, String member, String forum) {
    data.put("id", member).put("forum", forum).put("from", "2008-10-01").putNull("to");
    data.withObject("/organisation").put("code", code);
  }

  private io.restassured.response.Response change(String tag, String id, Map<String, ?> patch) {
    var request =
        given()
            .auth()
            .oauth2(Tokens.secretariat())
            .contentType("application/merge-patch+json")
            .body(patch);
    return (tag == null ? request : request.header("If-Match", tag)).patch(path() + "/" + id);
  }

  @Test
  void an_unknown_partner_is_named() {
    post(
            "partnerships/" + code + "/participations",
            Map.of("partner", "nobody-at-all", "role", "LEAD"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-reference"));
  }

  private io.restassured.response.Response record(String role, String from, String to) {
    Map<String, Object> body = new HashMap<>(Map.of("partner", code, "role", role));
    body.put("from", from);
    body.put("to", to);
    return post("partnerships/" + code + "/participations", body);
  }

  private String path() {
    return "/api/v1/partnerships/" + code + "/participations";
  }
}
