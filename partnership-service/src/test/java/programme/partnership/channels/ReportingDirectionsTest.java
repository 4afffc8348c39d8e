package programme.partnership.channels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static programme.partnership.Requests.determination;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.AtOnce;
import programme.kit.testing.OtherService;

@QuarkusTest
class ReportingDirectionsTest {
  private final String code = "d-" + UUID.randomUUID();
  private final String decision = "X-" + System.nanoTime();

  @Test
  void a_direction_outweighs_every_determination_for_as_long_as_it_holds() {
    adopt();
    post("partnerships", partnership(code, Map.of()));
    post(
        "partnerships/" + code + "/determinations",
        determination("AGENDA_ITEM", "DECIDED", "2009-01-01"));
    Map<String, Object> direction = direction("REGIONAL_CENTRE_REPORTS");
    direction.put("effectiveTo", "2010-12-31");
    post("reporting-directions", direction).then().statusCode(201);

    assertThat(channel("2008-12-31").getString("channel")).isEqualTo("PROGRAMME");
    assertThat(channel("2009-01-01").getString("why")).isEqualTo("DECIDED");
    assertThat(channel("2009-06-01").getString("why")).isEqualTo("DIRECTION");
    assertThat(channel("2010-12-31").getString("channel")).isEqualTo("REGIONAL_CENTRE_REPORTS");
    assertThat(channel("2011-01-01").getString("channel")).isEqualTo("AGENDA_ITEM");
    assertThat(channel("2011-01-01").getList("segments.why"))
        .containsExactly("PROGRAMME", "DECIDED", "DIRECTION", "DECIDED");
  }

  @Test
  void a_direction_may_name_an_agenda_item_and_needs_its_number() {
    adopt();
    post("partnerships", partnership(code, Map.of()));
    Map<String, Object> direction = direction("AGENDA_ITEM");
    post("reporting-directions", direction)
        .then()
        .statusCode(400)
        .body("errors.detail", hasItem(org.hamcrest.Matchers.containsString("agendaItem")));
    direction.put("agendaItem", "7(c)");
    post("reporting-directions", direction)
        .then()
        .statusCode(201)
        .body("agendaItem", equalTo("7(c)"));
    assertThat(channel("2009-06-01").getString("agendaItem")).isEqualTo("7(c)");
  }

  @Test
  void a_proposed_decision_directs_nothing() {
    try (OtherService conference = new OtherService()) {
      conference.publish(
          EventType.DECISION_RECORDED,
          decision,
          data -> data.put("code", decision).put("status", "PROPOSED"));
    }
    post("partnerships", partnership(code, Map.of()));
    post("reporting-directions", direction("PROGRAMME"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/decision-not-adopted"));
  }

  @Test
  void an_unknown_decision_or_paragraph_directs_nothing() {
    post("reporting-directions", direction("PROGRAMME"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-reference"))
        .body("errors[0].pointer", equalTo("/authority/decision"));
    adopt();
    Map<String, Object> direction = direction("PROGRAMME");
    direction.put("authority", Map.of("decision", decision, "paragraph", "99"));
    post("reporting-directions", direction)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/authority/paragraph"));
    direction.put("authority", Map.of("document", "a note"));
    post("reporting-directions", direction).then().statusCode(400);
    direction.put("authority", Map.of("decision", decision));
    post("reporting-directions", direction).then().statusCode(400);
  }

  @Test
  void a_direction_waits_for_the_adoption_that_is_on_its_way() {
    post("partnerships", partnership(code, Map.of()));
    AtomicInteger turn = new AtomicInteger();
    List<Integer> answers =
        AtOnce.times(
            2,
            () -> {
              if (turn.getAndIncrement() == 0) {
                adopt();
                return 0;
              }
              return post("reporting-directions", direction("PROGRAMME")).statusCode();
            });
    assertThat(answers).contains(201);
  }

  @Test
  void the_same_externalId_records_it_once_and_the_list_can_be_read_as_of_a_day() {
    adopt();
    post("partnerships", partnership(code, Map.of()));
    Map<String, Object> direction = direction("PROGRAMME");
    direction.put("externalId", "e-" + code);
    String id = post("reporting-directions", direction).then().statusCode(201).extract().path("id");
    post("reporting-directions", direction).then().statusCode(200).body("id", equalTo(id));
    direction.put("channel", "REGIONAL_CENTRE_REPORTS");
    post("reporting-directions", direction)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/external-id-taken"));
    given().get("/api/v1/reporting-directions/" + id).then().body("channel", equalTo("PROGRAMME"));
    given()
        .get("/api/v1/reporting-directions?limit=200&asOf=2009-06-01")
        .then()
        .body("items.id", hasItem(id));
    given()
        .get("/api/v1/reporting-directions?limit=200&asOf=2009-05-31")
        .then()
        .body("items.id", not(hasItem(id)));
  }

  @Test
  void a_partnership_registered_while_a_rule_is_recorded_does_not_miss_it() {
    adopt();
    List<String> codes =
        java.util.stream.IntStream.range(0, 31).mapToObj(n -> code + "-" + n).toList();
    AtomicInteger turn = new AtomicInteger();
    List<Integer> answers =
        AtOnce.times(
            32,
            () -> {
              int n = turn.getAndIncrement();
              if (n == 15) {
                Map<String, Object> direction = direction("REGIONAL_CENTRE_REPORTS");
                direction.put("appliesTo", Map.of("partnerships", codes));
                return post("reporting-directions", direction).statusCode();
              }
              return post("partnerships", partnership(codes.get(n < 15 ? n : n - 1), Map.of()))
                  .statusCode();
            });
    assertThat(answers).containsOnly(201);
    for (String one : codes) {
      given()
          .get("/api/v1/partnerships/" + one + "/reporting-channel?asOf=2009-06-01")
          .then()
          .body("why", equalTo("DIRECTION"));
    }
  }

  private void adopt() {
    try (OtherService conference = new OtherService()) {
      conference.publish(EventType.DECISION_ADOPTED, decision, data -> data.put("code", decision));
    }
  }

  private Map<String, Object> direction(String channel) {
    return new HashMap<>(
        Map.of(
            "appliesTo",
            Map.of("partnerships", List.of(code)),
            "channel",
            channel,
            "effectiveOn",
            "2009-06-01",
            "authority",
            Map.of("decision", decision, "paragraph", "2")));
  }

  private JsonPath channel(String day) {
    return given()
        .get("/api/v1/partnerships/" + code + "/reporting-channel?asOf=" + day)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
