package programme.workplan.workplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Topic;
import programme.kit.vocabulary.Ids;
import programme.workplan.Api;
import programme.workplan.Seed;

/** What the events of other services do here. */
@QuarkusTest
class FollowingTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final OtherService others = new OtherService();
  private final ObjectNode content = Seed.freshPlan("2009-2010");
  private final String code = content.get("code").asText();
  private final String path = "work-plans/" + code;

  @BeforeEach
  void load() {
    Seed.load();
  }

  @AfterEach
  void close() {
    others.close();
  }

  @Test
  void a_reference_resolves_when_its_event_has_come() {
    String partnership = "partnership-" + UUID.randomUUID();
    String forum = "forum-" + UUID.randomUUID();
    ((ObjectNode) content.at("/items/0")).put("partnership", partnership);
    ((ObjectNode) content.at("/items/2")).put("forum", forum);
    write();
    Api.get(path)
        .then()
        .body("items[0].resolved", equalTo(false))
        .body("items[2].resolved", equalTo(false))
        .body("items[7].resolved", nullValue());

    assertThat(unresolved()).contains(partnership, forum);

    others.publish(
        EventType.PARTNERSHIP_REGISTERED, partnership, data -> data.put("code", partnership));
    others.publish(EventType.FORUM_REGISTERED, forum, data -> data.put("code", forum));
    soon(
        () ->
            Api.get(path)
                .then()
                .body("items[0].resolved", equalTo(true))
                .body("items[2].resolved", equalTo(true)));
    Api.get(path + "/items/mppi").then().body("resolved", equalTo(true));
    assertThat(unresolved()).doesNotContain(partnership, forum);
  }

  private List<String> unresolved() {
    List<String> codes = new ArrayList<>();
    String next = "unresolved-references/workplan?limit=200";
    while (next != null) {
      var page = Api.get(next).then().statusCode(200).extract().jsonPath();
      codes.addAll(page.getList("items.code"));
      next =
          page.getString("next") == null
              ? null
              : page.getString("next").replaceFirst(".*/api/v1/", "");
    }
    return codes;
  }

  @Test
  void accepted_progress_gives_activities_their_status_once_however_often_it_comes() {
    write();
    UUID update = Ids.next();
    String first = accepted(update, 1, "2009-03-01T00:00:00Z", "guidelines", "UNDERWAY");
    String second = accepted(update, 2, "2009-04-01T00:00:00Z", "guidelines", "COMPLETED");
    send(update, 2, second);
    send(update, 1, first);
    send(update, 2, second);
    send(update, 1, first);

    soon(() -> status("guidelines", "COMPLETED"));
    status("pilots-and-outreach", "NOT_STARTED");
    Api.get(path + "/items/mppi/activities/guidelines")
        .then()
        .body("statusSource.progressUpdate", equalTo(update.toString()))
        .body("statusSource.revision", equalTo(2))
        .body("statusSource.acceptedAt", equalTo("2009-04-01T00:00:00Z"));
    Api.get(path + "/items/mppi/activities/pilots-and-outreach")
        .then()
        .body("statusSource", equalTo(Map.of("planVersion", 1)));
    try (Topic topic = Topic.of("workplan")) {
      topic.await(
          event -> event.subject().equals(code) && event.sequence() == 11,
          "second change of status");
      assertThat(changes(topic)).containsExactly("NOT_STARTED>UNDERWAY", "UNDERWAY>COMPLETED");
    }
  }

  @Test
  void the_progress_accepted_last_holds_in_whatever_order_it_is_heard() {
    write();
    UUID late = Ids.next();
    UUID early = Ids.next();
    send(late, 1, accepted(late, 1, "2009-06-01T00:00:00Z", "guidelines", "COMPLETED"));
    soon(() -> status("guidelines", "COMPLETED"));
    send(early, 1, accepted(early, 1, "2009-05-01T00:00:00Z", "guidelines", "UNDERWAY"));
    UUID other = Ids.next();
    send(other, 1, accepted(other, 1, "2009-05-02T00:00:00Z", "pilots-and-outreach", "UNDERWAY"));
    soon(() -> status("pilots-and-outreach", "UNDERWAY"));
    status("guidelines", "COMPLETED");

    send(late, 2, accepted(late, 2, "2009-07-01T00:00:00Z", "pilots-and-outreach", "DISCONTINUED"));
    soon(() -> status("pilots-and-outreach", "DISCONTINUED"));
    soon(() -> status("guidelines", "UNDERWAY"));
  }

  @Test
  void an_acceptance_that_was_taken_back_counts_no_more() {
    write();
    UUID update = Ids.next();
    send(update, 1, accepted(update, 1, "2009-03-01T00:00:00Z", "guidelines", "COMPLETED"));
    soon(() -> status("guidelines", "COMPLETED"));
    others.send(
        EventType.PROGRESS_UPDATE_ANNULLED,
        update.toString(),
        2,
        OtherService.example(EventType.PROGRESS_UPDATE_ANNULLED)
            .put("id", update.toString())
            .toString());
    soon(() -> status("guidelines", "NOT_STARTED"));
  }

  @Test
  void a_revision_held_until_a_later_one_was_accepted() {
    write();
    Api.act(path + "/adoption", "{\"decision\": \"VIII-5\"}").then().statusCode(200);
    UUID update = Ids.next();
    send(update, 1, accepted(update, 1, "2009-03-01T00:00:00Z", "guidelines", "UNDERWAY"));
    send(update, 2, accepted(update, 2, "2009-04-01T00:00:00Z", "guidelines", "COMPLETED"));
    soon(() -> status("guidelines", "COMPLETED"));
    for (var held :
        Map.of(
                "2009-02-27", "NOT_STARTED",
                "2009-03-01", "UNDERWAY",
                "2009-03-31", "UNDERWAY",
                "2009-04-01", "COMPLETED")
            .entrySet()) {
      Api.get(path + "?asOf=" + held.getKey())
          .then()
          .body("asOf", equalTo(held.getKey()))
          .body(
              "items[0].activities.find { it.key == 'guidelines' }.status",
              equalTo(held.getValue()));
    }
  }

  @Test
  void the_same_progress_ten_times_over_leaves_the_plan_as_it_was_after_the_first() {
    write();
    UUID update = Ids.next();
    String said = accepted(update, 1, "2009-03-01T00:00:00Z", "guidelines", "UNDERWAY");
    send(update, 1, said);
    soon(() -> status("guidelines", "UNDERWAY"));
    var before = Api.get(path);
    for (int n = 0; n < 10; n++) {
      send(update, 1, said);
    }
    // The next event of the same aggregate comes behind all of them; it changes another activity.
    String next = accepted(update, 2, "2009-04-01T00:00:00Z", "guidelines", "UNDERWAY");
    send(update, 2, next);
    soon(
        () ->
            Api.get(path + "/items/mppi/activities/guidelines")
                .then()
                .body("statusSource.revision", equalTo(2)));
    assertThat(Api.get(path).jsonPath().getString("updatedAt"))
        .isEqualTo(before.jsonPath().getString("updatedAt"));
  }

  @Test
  void progress_changes_the_version_of_the_plan_and_no_frozen_text() {
    write();
    String tag = Api.get(path).header("ETag");
    UUID update = Ids.next();
    send(update, 1, accepted(update, 1, "2009-03-01T00:00:00Z", "guidelines", "UNDERWAY"));
    soon(() -> status("guidelines", "UNDERWAY"));
    Api.act(path + "/adoption", "{\"decision\": \"VIII-5\"}", tag).then().statusCode(412);
    Api.act(path + "/adoption", "{\"decision\": \"VIII-5\"}", Api.get(path).header("ETag"))
        .then()
        .statusCode(200);
    try (Topic topic = Topic.of("workplan")) {
      topic.await(
          event -> event.subject().equals(code) && event.sequence() == 12, "item stated anew");
      var mppi = topic.of("/workplan/work-plans", code).get(11).data().get("item");
      assertThat(mppi.at("/activities/1/status").asText()).isEqualTo("UNDERWAY");
    }
  }

  @Test
  void progress_on_an_item_that_an_amendment_took_out_is_kept_until_it_comes_back() {
    write();
    Api.post(path + "/amendments", "{}").then().statusCode(201);
    Api.delete(path + "/items/mppi", "*").then().statusCode(200);
    Api.act(path + "/proposal", null).then().statusCode(200);
    UUID update = Ids.next();
    send(update, 1, accepted(update, 1, "2009-03-01T00:00:00Z", "guidelines", "UNDERWAY"));
    Api.post(path + "/amendments", "{}").then().statusCode(201);
    Api.post(
            path + "/copy",
            "{\"workPlan\": \"%s\", \"version\": 1, \"items\": [\"mppi\"]}".formatted(code))
        .then()
        .statusCode(200);
    soon(
        () ->
            Api.read(path + "/items/mppi/activities/guidelines")
                .then()
                .body("status", equalTo("UNDERWAY"))
                .body("statusSource.progressUpdate", equalTo(update.toString())));
  }

  @Test
  void progress_on_what_is_not_here_goes_aside_and_holds_up_nothing_else() {
    write();
    UUID lost = Ids.next();
    send(lost, 1, accepted(lost, 1, "2009-03-01T00:00:00Z", "no-such-activity", "UNDERWAY"));
    UUID update = Ids.next();
    send(update, 1, accepted(update, 1, "2009-03-01T00:00:00Z", "guidelines", "UNDERWAY"));
    soon(() -> status("guidelines", "UNDERWAY"));
  }

  private void write() {
    Api.post("work-plans", content).then().statusCode(201);
    Api.act(path + "/proposal", null).then().statusCode(200);
  }

  private void status(String activity, String status) {
    Api.get(path)
        .then()
        .body("items[0].activities.find { it.key == '" + activity + "' }.status", equalTo(status));
  }

  private void send(UUID update, long sequence, String data) {
    others.send(EventType.PROGRESS_UPDATE_ACCEPTED, update.toString(), sequence, data);
  }

  private String accepted(
      UUID update, int revision, String acceptedAt, String activity, String status) {
    ObjectNode data = OtherService.example(EventType.PROGRESS_UPDATE_ACCEPTED);
    data.put("id", update.toString())
        .put("revision", revision)
        .put("workPlan", code)
        .put("item", "mppi")
        .put("acceptedAt", acceptedAt);
    data.putArray("activities").addObject().put("key", activity).put("status", status);
    return data.toString();
  }

  private List<String> changes(Topic topic) {
    return topic.of("/workplan/work-plans", code).stream()
        .filter(event -> event.type().equals("programme.activity.status-changed.v1"))
        .map(event -> event.data().get("from").asText() + ">" + event.data().get("to").asText())
        .toList();
  }

  private static void soon(org.awaitility.core.ThrowingRunnable assertion) {
    await().atMost(SOON).untilAsserted(assertion);
  }
}
