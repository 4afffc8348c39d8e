package programme.reporting.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Platform;
import programme.kit.vocabulary.Ids;
import programme.reporting.Programme;

@QuarkusTest
class ReadModelTest {
  private final Programme programme = new Programme();

  @AfterEach
  void close() {
    programme.close();
  }

  @Test
  void what_comes_twice_or_too_early_counts_once_and_in_its_order() {
    String code = programme.partnership;
    ObjectNode registered =
        OtherService.example(EventType.PARTNERSHIP_REGISTERED).put("code", code);
    ObjectNode step =
        OtherService.example(EventType.PARTNERSHIP_STATUS_CHANGED)
            .put("code", code)
            .put("id", Ids.next().toString());
    ObjectNode later =
        step.deepCopy()
            .put("id", Ids.next().toString())
            .put("status", "ACTIVE")
            .put("to", "ACTIVE");

    programme.others.send(EventType.PARTNERSHIP_STATUS_CHANGED, code, 3, later.toString());
    programme.others.send(EventType.PARTNERSHIP_STATUS_CHANGED, code, 2, step.toString());
    programme.others.send(EventType.PARTNERSHIP_REGISTERED, code, 1, registered.toString());
    programme.others.send(EventType.PARTNERSHIP_REGISTERED, code, 1, registered.toString());
    programme.others.send(EventType.PARTNERSHIP_STATUS_CHANGED, code, 2, step.toString());

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> "ACTIVE".equals(whole().path("partnership.status")));
    assertThat(whole().<java.util.List<?>>path("statusChanges")).hasSize(2);
  }

  @Test
  void what_was_annulled_is_gone_and_what_stands_is_shown() {
    programme.tellPartnership().tellParticipation("LEAD", "2007-01-01", null);
    String step = Ids.next().toString();
    String finding = Ids.next().toString();
    tell(
        EventType.PARTNERSHIP_STATUS_CHANGED,
        data -> data.put("id", step).put("to", "ACTIVE").put("status", "ACTIVE"));
    tell(
        EventType.PARTNERSHIP_DETERMINED,
        data -> ((ObjectNode) data.get("determination")).put("id", finding));
    tellAnnulled("STATUS_CHANGE", step);
    tellAnnulled("DETERMINATION", finding);

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> "PROPOSED".equals(whole().path("partnership.status")));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> whole().<java.util.List<?>>path("determinations").isEmpty());
    assertThat(whole().<java.util.List<?>>path("statusChanges")).isEmpty();
    assertThat(whole().<java.util.List<?>>path("participations")).isEmpty();
  }

  private void tellAnnulled(String kind, String id) {
    tell(
        EventType.PARTNERSHIP_ANNULLED,
        data -> {
          ((ObjectNode) data.get("fact")).put("kind", kind).put("id", id);
          data.put("status", "PROPOSED");
          data.putArray("determinations");
          data.putArray("participations");
        });
  }

  @Test
  void a_version_of_a_plan_holds_when_all_its_items_have_come() {
    programme.tellPartnership().tellPlan();
    await().atMost(Duration.ofSeconds(10)).until(() -> titles().equals("A first title"));

    programme.others.publish(
        EventType.WORK_PLAN_ADOPTED,
        programme.plan,
        data -> data.put("code", programme.plan).putArray("itemKeys").add("one").add("two"));
    programme.tellItem("A second title");
    // What stood before stands until the last item is there.
    await()
        .during(Duration.ofMillis(800))
        .atMost(Duration.ofSeconds(5))
        .until(() -> titles().equals("A first title"));
    programme.others.publish(
        EventType.WORK_PLAN_ITEM_STATED,
        programme.plan,
        data -> {
          data.put("workPlan", programme.plan);
          ((ObjectNode) data.get("item"))
              .put("key", "two")
              .put("partnership", programme.partnership);
        });
    await().atMost(Duration.ofSeconds(10)).until(() -> titles().startsWith("A second title"));
  }

  @Test
  void where_it_is_reported_is_what_the_registry_says_and_nothing_is_derived_here()
      throws Exception {
    programme.tellPartnership();
    String direction = Ids.next().toString();
    programme.others.publish(
        EventType.REPORTING_DIRECTION_RECORDED, direction, data -> data.put("id", direction));
    // A finding for an agenda item, and a direction that applies to something else: neither counts.
    tell(
        EventType.PARTNERSHIP_DETERMINED,
        data ->
            ((ObjectNode) data.get("determination"))
                .put("id", Ids.next().toString())
                .put("channel", "AGENDA_ITEM")
                .put("agendaItem", "7(c)")
                .put("firmness", "DECIDED")
                .putNull("effectiveOn"));
    tell(
        EventType.PARTNERSHIP_REPORTING_CHANNEL_CHANGED,
        data ->
            ((ObjectNode) data.at("/segments/1"))
                .put("channel", "PROGRAMME")
                .put("why", "DIRECTION"));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                RestAssured.get("/api/v1/dashboard/partnerships/" + programme.partnership)
                    .then()
                    .body("determinations.size()", equalTo(1))
                    .body("reportingChannel.channel", equalTo(List.of("PROGRAMME", "PROGRAMME")))
                    .body("reportingChannel.why", equalTo(List.of("PROGRAMME", "DIRECTION"))));
    await().atMost(Duration.ofSeconds(10)).until(() -> directions(direction) == 1);
    programme.others.publish(
        EventType.REPORTING_DIRECTION_ANNULLED, direction, data -> data.put("id", direction));
    await().atMost(Duration.ofSeconds(10)).until(() -> directions(direction) == 0);
  }

  private static int directions(String id) throws SQLException {
    try (var database = Platform.get().database("reporting");
        var select =
            database.prepareStatement(
                "select count(*) from read_reporting_direction where id = ?::uuid")) {
      select.setString(1, id);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  @Test
  void everything_about_one_partnership_is_in_one_answer() {
    programme.tellPartnership().tellParticipation("LEAD", "2007-01-01", null).tellPlan();
    tell(
        EventType.PARTNERSHIP_DETERMINED,
        data -> ((ObjectNode) data.get("determination")).put("id", Ids.next().toString()));
    tell(EventType.PARTNERSHIP_REPORTING_CHANNEL_CHANGED, data -> {});
    programme.others.publish(
        EventType.PROJECT_REGISTERED,
        "project-" + programme.suffix,
        data ->
            data.put("code", "project-" + programme.suffix)
                .put("partnership", programme.partnership));

    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                whole().<java.util.List<?>>path("projects").size() == 1
                    && whole().<java.util.List<?>>path("planItems").size() == 1);
    RestAssured.get("/api/v1/dashboard/partnerships/" + programme.partnership)
        .then()
        .body("determinations.size()", equalTo(1))
        .body("reportingChannel.size()", equalTo(2))
        .body("participations[0].partner", equalTo(programme.partner))
        .body("planItems[0].workPlan", equalTo(programme.plan));
    RestAssured.get("/api/v1/dashboard/partnerships/no-such-partnership").then().statusCode(404);
  }

  @Test
  void calls_are_judged_by_the_clock_and_nominations_counted_without_names() {
    String call = "call-" + UUID.randomUUID();
    programme.others.publish(EventType.CALL_SCHEDULED, call, data -> data.put("id", call));
    for (String status : new String[] {"SUBMITTED", "SUBMITTED"}) {
      String id = Ids.next().toString();
      programme.others.publish(
          EventType.NOMINATION_SUBMITTED,
          id,
          data -> data.put("id", id).put("call", call).put("status", status));
    }
    String at = "calls.find { it.call == '" + call + "' }";
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                Integer.valueOf(2)
                    .equals(RestAssured.get("/api/v1/dashboard/nominations").path(at + "?.total")));
    RestAssured.get("/api/v1/dashboard/nominations")
        .then()
        .body(at + ".callStatus", equalTo("CLOSED"))
        .body(at + ".byUnRegion.AFRICA", equalTo(2));
    RestAssured.get("/api/v1/dashboard/overview")
        .then()
        .statusCode(200)
        .body("calls.id", hasItem(call));
  }

  private void tell(EventType type, java.util.function.Consumer<ObjectNode> change) {
    programme.others.publish(
        type,
        programme.partnership,
        data -> {
          data.put("code", programme.partnership);
          change.accept(data);
        });
  }

  private io.restassured.response.Response whole() {
    return RestAssured.get("/api/v1/dashboard/partnerships/" + programme.partnership);
  }

  private String titles() {
    java.util.List<String> titles = whole().path("planItems.item.title.values.en");
    return titles == null ? "" : String.join(", ", titles);
  }
}
