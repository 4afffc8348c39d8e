package programme.reporting.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.Topic;
import programme.reporting.Api;
import programme.reporting.Programme;

@QuarkusTest
class UpdatesTest {
  private final Programme programme = new Programme();

  @BeforeEach
  void tell() {
    programme
        .tellPartnership()
        .tellParticipation("IMPLEMENTER", "2007-01-01", "2008-03-31")
        .tellPlan();
  }

  @AfterEach
  void close() {
    programme.close();
  }

  @Test
  void who_takes_part_in_the_period_submits_and_nobody_else_reads_it() {
    String id = submitted();

    Api.partner(programme.partner)
        .get("/api/v1/progress-updates/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"));
    Api.partner("somebody-else")
        .get("/api/v1/progress-updates/" + id)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    Api.partner("somebody-else")
        .get("/api/v1/progress-updates")
        .then()
        .statusCode(200)
        .body("items", empty());
    RestAssured.get("/api/v1/progress-updates/" + id).then().statusCode(401);
    Api.secretariat()
        .get("/api/v1/progress-updates?organisation=" + programme.partner)
        .then()
        .body("items.id", equalTo(java.util.List.of(id)));
  }

  @Test
  void who_takes_no_part_is_refused() {
    Api.post(Api.partner("somebody-else"), "progress-updates", programme.update())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
    ObjectNode later = programme.update();
    ((ObjectNode) later.get("period")).put("from", "2008-04-01");
    Api.post(Api.partner(programme.partner), "progress-updates", later).then().statusCode(403);
  }

  @Test
  void a_merged_organisation_reports_under_either_code_and_reads_what_both_sent() {
    String id = submitted();
    String standing = "standing-" + programme.suffix;
    for (String code : new String[] {programme.partner, standing}) {
      programme.others.publish(EventType.PARTNER_REGISTERED, code, data -> data.put("code", code));
    }
    Api.post(Api.partner(standing), "progress-updates", programme.update()).then().statusCode(403);
    programme.others.publish(
        EventType.PARTNER_MERGED,
        programme.partner,
        data -> data.put("code", programme.partner).put("into", standing));

    // The participation names the former code; the token names the one that stands.
    ObjectNode another = programme.update();
    another.put("reference", "another-" + programme.suffix);
    String own =
        Api.post(Api.partner(standing), "progress-updates", another)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String code : new String[] {programme.partner, standing}) {
      Api.partner(code)
          .get("/api/v1/progress-updates")
          .then()
          .body("items.id", equalTo(java.util.List.of(id, own)));
      for (String one : new String[] {id, own}) {
        Api.partner(code).get("/api/v1/progress-updates/" + one).then().statusCode(200);
      }
    }
  }

  @Test
  void what_was_told_a_moment_ago_is_waited_for() {
    try (Programme late = new Programme()) {
      Thread told =
          new Thread(
              () -> {
                java.util.concurrent.locks.LockSupport.parkNanos(300_000_000L);
                late.tellPartnership().tellParticipation("LEAD", "2007-01-01", null).tellPlan();
              });
      told.start();
      Api.post(Api.partner(late.partner), "progress-updates", late.update()).then().statusCode(201);
      assertThat(told.isAlive()).isFalse();
    }
  }

  @Test
  void an_acceptance_that_is_taken_back_leaves_what_was_accepted_before() {
    String id = submitted();
    Api.act("progress-updates/" + id + "/acceptance").then().statusCode(200);
    ObjectNode second = programme.update();
    ((ObjectNode) second.at("/measures/0")).put("outcome", "NOT_UNDERTAKEN");
    Api.post(Api.partner(programme.partner), "progress-updates", second).then().statusCode(200);
    Api.act("progress-updates/" + id + "/acceptance").then().statusCode(200);
    outcome("NOT_UNDERTAKEN");

    annul(id)
        .then()
        .statusCode(200)
        .body("status", equalTo("RETURNED"))
        .body("acceptedRevision", equalTo(1))
        .body("note.values.en", equalTo("A mistake."))
        .body("annulment.authority.document", equalTo("a memorandum"));
    outcome("MET");

    annul(id).then().statusCode(200).body("acceptedRevision", nullValue());
    outcome("NOT_YET_REPORTED");
    annul(id).then().statusCode(409).body("type", equalTo("/problems/already-annulled"));
    try (Topic topic = Topic.of("reporting")) {
      topic.await("programme.measure.annulled.v1", programme.plan);
      topic.await("programme.progress-update.annulled.v1", id);
      assertThat(
              topic.of("/reporting/progress-updates", id).stream()
                  .map(event -> event.type().replaceAll(".*update.|.v1", "")))
          .containsExactly(
              "submitted",
              "accepted",
              "revised",
              "accepted",
              "annulled",
              "accepted",
              "returned",
              "annulled");
    }
  }

  @Test
  void what_was_never_accepted_can_not_be_annulled() {
    annul(submitted()).then().statusCode(409).body("type", equalTo("/problems/illegal-transition"));
  }

  private static io.restassured.response.Response annul(String id) {
    return Api.post(
        "progress-updates/" + id + "/annulment",
        Programme.json(
            "{'reason':{'values':{'en':'A mistake.'},'original':'en'},'authority':{'document':'a memorandum'}}"));
  }

  /** Of the only item's measure (a). */
  private void outcome(String outcome) {
    RestAssured.get("/api/v1/measure-matrix/" + programme.plan)
        .then()
        .body("rows[0].cells.find { it.measure == 'a' }.outcome", equalTo(outcome));
  }

  @Test
  void an_unknown_plan_item_or_measure_is_told() {
    refusedReference(programme.update().put("workPlan", "no-such-plan"), "/workPlan");
    refusedReference(programme.update().put("item", "no-such-item"), "/item");
    ObjectNode measure = programme.update();
    ((ObjectNode) measure.at("/measures/1")).put("key", "z");
    refusedReference(measure, "/measures/1/key");
    refusedReference(programme.update().put("round", "no-such-round"), "/round");
  }

  private void refusedReference(ObjectNode update, String pointer) {
    Api.post("progress-updates", update)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-reference"))
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void not_met_and_not_applicable_need_a_reason_and_an_update_is_about_one_thing() {
    ObjectNode unreasoned = programme.update();
    ((ObjectNode) unreasoned.at("/measures/1")).remove("reason");
    Api.post("progress-updates", unreasoned)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/measures/1/reason"));
    Api.post("progress-updates", programme.update().put("partnership", programme.partnership))
        .then()
        .statusCode(400);
    Api.post("progress-updates", programme.update().without(java.util.List.of("item")))
        .then()
        .statusCode(400);
  }

  @Test
  void an_equal_body_changes_nothing_and_another_is_a_new_revision() {
    String id = submitted();
    Api.post(Api.partner(programme.partner), "progress-updates", programme.update())
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("revision", equalTo(1));
    submitRevised().then().statusCode(200).body("id", equalTo(id)).body("revision", equalTo(2));
    try (Topic topic = Topic.of("reporting")) {
      topic.await("programme.progress-update.revised.v1", id);
      assertThat(topic.of("/reporting/progress-updates", id)).hasSize(2);
    }
  }

  @Test
  void a_returned_update_carries_its_note_to_its_sender_and_comes_again() {
    String id = submitted();
    String note =
        "{\"note\":{\"values\":{\"en\":\"Which partners "
            + programme.suffix
            + "?\"},\"original\":\"en\"}}";
    Api.secretariat()
        .contentType("application/json")
        .body(note)
        .post("/api/v1/progress-updates/" + id + "/return")
        .then()
        .statusCode(428);
    Api.secretariat()
        .header("If-Match", "*")
        .contentType("application/json")
        .body(note)
        .post("/api/v1/progress-updates/" + id + "/return")
        .then()
        .statusCode(200)
        .body("status", equalTo("RETURNED"));
    Api.partner(programme.partner)
        .get("/api/v1/progress-updates/" + id)
        .then()
        .body("note.values.en", equalTo("Which partners " + programme.suffix + "?"));
    Api.act("progress-updates/" + id + "/acceptance")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));

    submitRevised()
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"))
        .body("note", nullValue());
    try (Topic topic = Topic.of("reporting")) {
      topic.await(
          event -> event.subject().equals(id) && event.type().contains("revised"), "revision");
      // Neither the note nor anything that the update says has left the service: nobody has
      // accepted it.
      assertThat(topic.all())
          .noneMatch(event -> event.data().toString().contains(programme.suffix + "?"));
      assertThat(topic.all())
          .noneMatch(
              event ->
                  event.data().toString().contains("Secret until accepted " + programme.suffix));
    }
  }

  @Test
  void acceptance_publishes_the_content_and_assesses_its_measures() {
    String id = submitted();
    Api.act("progress-updates/" + id + "/acceptance")
        .then()
        .statusCode(200)
        .body("status", equalTo("ACCEPTED"))
        .body("acceptedRevision", equalTo(1));
    Api.act("progress-updates/" + id + "/acceptance").then().statusCode(409);

    RestAssured.get("/api/v1/measure-matrix/" + programme.plan)
        .then()
        .statusCode(200)
        .body(
            "rows[0].cells.outcome",
            equalTo(java.util.List.of("MET", "NOT_MET", "NOT_YET_REPORTED", "NOT_YET_REPORTED")))
        .body("rows[0].cells[1].reason.values.en", equalTo("No funds."))
        .body("rows[0].cells[1].source.progressUpdate", equalTo(id));
    try (Topic topic = Topic.of("reporting")) {
      var accepted = topic.await("programme.progress-update.accepted.v1", id);
      assertThat(accepted.data().get("organisation").asText()).isEqualTo(programme.partner);
      assertThat(accepted.data().at("/narrative/values/en").asText()).contains(programme.suffix);
      topic.await(
          event ->
              event.subject().equals(programme.plan)
                  && event.data().path("measure").asText().equals("b"),
          "assessment of (b)");
      assertThat(topic.of("/reporting/measure-matrices", programme.plan))
          .extracting(Topic.Event::sequence)
          .containsExactly(1L, 2L);
    }
  }

  @Test
  void what_was_accepted_stays_in_force_until_a_later_revision_is() {
    String id = submitted();
    Api.act("progress-updates/" + id + "/acceptance").then().statusCode(200);
    ObjectNode revised = programme.update();
    revised.putArray("measures").addObject().put("key", "a").put("outcome", "NOT_UNDERTAKEN");
    Api.post(Api.partner(programme.partner), "progress-updates", revised)
        .then()
        .statusCode(200)
        .body("acceptedRevision", equalTo(1));

    matrixOfA("MET", 1);
    // Only the secretariat sees what waits for its review.
    Api.secretariat()
        .get("/api/v1/measure-matrix/" + programme.plan)
        .then()
        .body(
            "rows[0].cells[0].proposals.outcome",
            equalTo(java.util.List.of("MET", "NOT_UNDERTAKEN")));
    Api.act("progress-updates/" + id + "/acceptance")
        .then()
        .statusCode(200)
        .body("acceptedRevision", equalTo(2));
    matrixOfA("NOT_UNDERTAKEN", 1);
    try (Topic topic = Topic.of("reporting")) {
      var again =
          topic.await(
              event ->
                  event.data().path("previousOutcome").asText().equals("MET")
                      && event.subject().equals(programme.plan),
              "second assessment");
      assertThat(again.data().get("revision").asInt()).isEqualTo(2);
    }
  }

  private void matrixOfA(String outcome, int proposals) {
    RestAssured.get("/api/v1/measure-matrix/" + programme.plan)
        .then()
        .body("rows[0].cells[0].outcome", equalTo(outcome))
        .body("rows[0].cells[0].proposals.size()", equalTo(proposals));
  }

  private io.restassured.response.Response submitRevised() {
    ObjectNode revised = programme.update();
    revised.set("nextSteps", Programme.json("{'values':{'en':'More.'},'original':'en'}"));
    return Api.post(Api.partner(programme.partner), "progress-updates", revised);
  }

  private String submitted() {
    return Api.post(Api.partner(programme.partner), "progress-updates", programme.update())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
