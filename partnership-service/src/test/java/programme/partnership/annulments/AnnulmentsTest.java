package programme.partnership.annulments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static programme.partnership.Requests.determination;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.step;
import static programme.partnership.Requests.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Topic;

@QuarkusTest
class AnnulmentsTest {
  private static final Map<String, Object> WHY =
      Map.of(
          "reason", text("It was recorded for the wrong partnership."),
          "authority", Map.of("document", "a memorandum", "place", "para. 2"));

  private final String code = "a-" + UUID.randomUUID();

  @BeforeEach
  void register() {
    post("partnerships", partnership(code, Map.of())).then().statusCode(201);
  }

  @Test
  void an_annulled_step_stays_in_history_and_holds_no_more() {
    String step = record("status-changes", step("ACTIVE", "2008-01-01"));
    annul("status-changes", step)
        .then()
        .statusCode(200)
        .body("annulment.reason.values.en", equalTo("It was recorded for the wrong partnership."))
        .body("annulment.authority.document", equalTo("a memorandum"))
        .body("annulment.recordedAt", notNullValue());

    given().get(path("")).then().body("status", equalTo("PROPOSED"));
    assertThat(codes("status=ACTIVE")).doesNotContain(code);
    given()
        .get(path("/status-changes"))
        .then()
        .body("items.to", contains("PROPOSED", "ACTIVE"))
        .body("items[0].annulment", nullValue())
        .body("items[1].annulment.reason.original", equalTo("en"));
    try (Topic topic = Topic.of("partnership")) {
      var told = topic.await("programme.partnership.annulled.v1", code).data();
      assertThat(told.at("/fact/kind").asText()).isEqualTo("STATUS_CHANGE");
      assertThat(told.at("/fact/id").asText()).isEqualTo(step);
      assertThat(told.get("status").asText()).isEqualTo("PROPOSED");
    }
  }

  @Test
  void what_was_annulled_can_not_be_annulled_again() {
    String step = record("status-changes", step("ACTIVE", "2008-01-01"));
    annul("status-changes", step).then().statusCode(200);
    annul("status-changes", step)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-annulled"))
        .body("annulledAt", notNullValue());
  }

  @Test
  void a_step_on_which_a_later_one_relies_stays_and_the_neighbours_are_named() {
    String exploratory = record("status-changes", step("EXPLORATORY", "2007-01-01"));
    String discontinued = record("status-changes", step("DISCONTINUED", "2008-01-01"));
    annul("status-changes", exploratory)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"))
        .body("from", equalTo("PROPOSED"))
        .body("neighbours.to", contains("PROPOSED", "DISCONTINUED"))
        .body("neighbours[1].id", equalTo(discontinued));
    annul("status-changes", discontinued).then().statusCode(200);
    annul("status-changes", exploratory).then().statusCode(200);
    given().get(path("")).then().body("status", equalTo("PROPOSED"));
  }

  @Test
  void a_wrong_first_status_is_annulled_and_another_takes_its_place() {
    String interim = "b-" + UUID.randomUUID();
    post("partnerships", partnership(interim, Map.of("status", "INTERIM")));
    String first =
        given().get("/api/v1/partnerships/" + interim + "/status-changes").path("items[0].id");
    post("partnerships/" + interim + "/status-changes/" + first + "/annulment", WHY)
        .then()
        .statusCode(200);
    post("partnerships/" + interim + "/status-changes", step("EXPLORATORY", null))
        .then()
        .statusCode(201);
    given().get("/api/v1/partnerships/" + interim).then().body("status", equalTo("EXPLORATORY"));
  }

  @Test
  void another_partnerships_fact_is_not_found_here() {
    String step = record("status-changes", step("ACTIVE", "2008-01-01"));
    post("partnerships", partnership(code + "-b", Map.of()));
    post("partnerships/" + code + "-b/status-changes/" + step + "/annulment", WHY)
        .then()
        .statusCode(404);
  }

  @Test
  void an_annulment_says_why_and_on_what_it_rests() {
    String step = record("status-changes", step("ACTIVE", "2008-01-01"));
    post(facts("status-changes") + "/" + step + "/annulment", Map.of())
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/reason"))
        .body("errors.pointer", hasItem("/authority"));
  }

  @Test
  void without_its_determination_a_partnership_reports_as_before() {
    String finding =
        record("determinations", determination("AGENDA_ITEM", "DECIDED", "2008-06-23"));
    assertThat(codes("determination=NONE")).doesNotContain(code);
    annul("determinations", finding).then().statusCode(200);

    assertThat(codes("determination=NONE")).contains(code);
    given()
        .get(path("/reporting-channel?asOf=2008-07-01"))
        .then()
        .body("channel", equalTo("PROGRAMME"))
        .body("segments.channel", equalTo(List.of("PROGRAMME")));
    given().get(path("/determinations")).then().body("items[0].annulment", notNullValue());
    try (Topic topic = Topic.of("partnership")) {
      topic.await("programme.partnership.annulled.v1", code);
      var last = topic.of("/partnership/partnerships", code);
      assertThat(last.get(last.size() - 1).type())
          .isEqualTo("programme.partnership.reporting-channel-changed.v1");
    }
  }

  @Test
  void an_annulled_participation_is_in_nobodys_way() {
    String partner = "ap-" + UUID.randomUUID();
    post("partners", Map.of("code", partner, "name", text("A partner"), "type", "NGO"))
        .then()
        .statusCode(201);
    Map<String, Object> role = Map.of("partner", partner, "role", "LEAD", "from", "2007-01-01");
    String wrong = record("participations", role);
    post(facts("participations"), role).then().statusCode(409);
    annul("participations", wrong).then().statusCode(200);
    record("participations", role);

    given()
        .get(path("/participations?asOf=2008-01-01"))
        .then()
        .body("items.id", not(hasItem(wrong)))
        .body("items.size()", equalTo(1));
    given().get(path("/participations")).then().body("items.size()", equalTo(2));
    try (Topic topic = Topic.of("partnership")) {
      var told = topic.await("programme.partnership.annulled.v1", code).data();
      assertThat(told.get("participations")).isEmpty();
    }
  }

  @Test
  void without_a_wrong_default_channels_are_what_they_would_have_been() {
    Map<String, Object> rule =
        Map.of(
            "appliesTo",
            Map.of("partnerships", List.of(code)),
            "channel",
            "REGIONAL_CENTRE_REPORTS",
            "effectiveOn",
            "2008-06-27",
            "authority",
            Map.of("document", "a note"));
    String wrong = post("reporting-defaults", rule).then().statusCode(201).extract().path("id");
    given()
        .get(path("/reporting-channel"))
        .then()
        .body("channel", equalTo("REGIONAL_CENTRE_REPORTS"));
    post("reporting-defaults/" + wrong + "/annulment", WHY)
        .then()
        .statusCode(200)
        .body("annulment.recordedAt", notNullValue());
    given()
        .get(path("/reporting-channel"))
        .then()
        .body("channel", equalTo("PROGRAMME"))
        .body("cites", empty());
    post("reporting-defaults/" + wrong + "/annulment", WHY)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-annulled"));
    try (Topic topic = Topic.of("partnership")) {
      topic.await("programme.reporting-default.annulled.v1", wrong);
    }
  }

  private String record(String kind, Map<String, ?> fact) {
    return post(facts(kind), fact).then().statusCode(201).extract().path("id");
  }

  private Response annul(String kind, String id) {
    return post(facts(kind) + "/" + id + "/annulment", WHY);
  }

  private List<String> codes(String filter) {
    return given().get("/api/v1/partnerships?limit=200&" + filter).path("items.code");
  }

  private String facts(String kind) {
    return "partnerships/" + code + "/" + kind;
  }

  private String path(String more) {
    return "/api/v1/partnerships/" + code + more;
  }
}
