package programme.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import programme.kit.events.EventType;
import programme.kit.testing.AtOnce;
import programme.kit.testing.OtherProcess;
import programme.kit.testing.OtherService;
import programme.kit.testing.Platform;
import programme.reporting.Api;
import programme.reporting.Programme;

/** In order: what a topic has lost stays lost for whatever runs later. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildTest {
  private final Programme programme = new Programme();

  @AfterEach
  void close() {
    programme.close();
  }

  @Test
  @Order(1)
  void under_load_both_models_end_equal_and_nobody_reads_a_gap() throws InterruptedException {
    programme.tellPartnership().tellParticipation("LEAD", "2007-01-01", null).tellPlan();
    awaitPartnership();
    AtomicBoolean goesOn = new AtomicBoolean(true);
    AtomicInteger told = new AtomicInteger();
    List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
    Thread writer = new Thread(() -> write(goesOn, told));
    Thread reader = new Thread(() -> read(goesOn, statuses));
    writer.start();
    reader.start();
    await().until(() -> told.get() > 20);

    Response ended = ended(order("KEEP"));
    goesOn.set(false);
    writer.join();
    reader.join();
    ended
        .then()
        .body("reason", equalTo(null))
        .body("status", equalTo("SWAPPED"))
        .body("tables.isEqual", everyItem(equalTo(true)))
        .body("tables.table", hasItem("read_partnership"))
        .body("tables.table", hasItem("inbox"));
    assertThat(ended.<Integer>path("recordsRead")).isEqualTo(ended.<Integer>path("recordsTotal"));
    assertThat(statuses).isNotEmpty().containsOnly(200);
    // The loop goes on in what was swapped in.
    String last = "late-" + programme.suffix;
    programme.others.publish(
        EventType.PARTNERSHIP_REGISTERED, last, data -> data.put("code", last));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> RestAssured.get("/api/v1/dashboard/partnerships/" + last).statusCode() == 200);
  }

  private void write(AtomicBoolean goesOn, AtomicInteger told) {
    while (goesOn.get()) {
      String code = "loaded-" + told.incrementAndGet() + "-" + programme.suffix;
      programme.others.publish(
          EventType.PARTNERSHIP_REGISTERED, code, data -> data.put("code", code));
    }
  }

  private void read(AtomicBoolean goesOn, List<Integer> statuses) {
    while (goesOn.get()) {
      statuses.add(partnership().statusCode());
      statuses.add(RestAssured.get("/api/v1/measure-matrix/" + programme.plan).statusCode());
    }
  }

  @Test
  @Order(2)
  void a_damaged_model_is_told_and_kept_or_replaced_as_asked_and_published_bytes_stay() {
    programme.tellPartnership().tellPlan();
    awaitPartnership();
    String report = publishedReport();
    byte[] published = pdf(report);
    OtherProcess.change(
        "reporting", "delete from read_partnership where code = '" + programme.partnership + "'");
    assertThat(partnership().statusCode()).isEqualTo(404);

    ended(order("KEEP"))
        .then()
        .body("status", equalTo("DIFFERENT"))
        .body("reason", containsString("read_partnership"))
        .body("tables.find { it.table == 'read_partnership' }.isEqual", equalTo(false));
    assertThat(partnership().statusCode()).isEqualTo(404);
    ended(order("REPLACE")).then().body("status", equalTo("SWAPPED"));
    assertThat(partnership().statusCode()).isEqualTo(200);
    ended(order("KEEP")).then().body("status", equalTo("SWAPPED"));
    assertThat(pdf(report)).isEqualTo(published);
  }

  private String publishedReport() {
    String meeting = "FORUM-" + Math.abs(programme.suffix.hashCode());
    programme.others.publish(
        EventType.MEETING_REGISTERED, meeting, data -> data.put("code", meeting));
    Response[] ordered = new Response[1];
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              ordered[0] =
                  Api.post(
                      "reports",
                      Programme.json(
                          "{'kind':'WORK_PLAN','meeting':'%s','language':'en','workPlan':'%s'}"
                              .formatted(meeting, programme.plan)));
              return ordered[0].statusCode() == 202;
            });
    String id = ordered[0].path("id");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Api.secretariat().get("/api/v1/reports/" + id).path("status").equals("DRAFT"));
    Api.act("reports/" + id + "/publication").then().statusCode(200);
    return id;
  }

  private static byte[] pdf(String report) {
    return RestAssured.given()
        .accept("application/pdf")
        .get("/api/v1/reports/" + report)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  @Test
  @Order(3)
  void copies_and_gaps_on_the_topic_are_told() {
    programme.tellPartnership();
    ObjectNode data =
        OtherService.example(EventType.PARTNERSHIP_REGISTERED).put("code", programme.partnership);
    programme.others.send(
        EventType.PARTNERSHIP_REGISTERED, programme.partnership, 1, data.toString());
    programme.others.send(EventType.PARTNERSHIP_CHANGED, programme.partnership, 9, data.toString());
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              Response ended = ended(order("KEEP"));
              ended.then().body("held.reason", hasItem("GAP"));
              assertThat(ended.<Integer>path("duplicates")).isPositive();
            });
  }

  @Test
  @Order(4)
  void a_topic_that_has_lost_its_beginning_is_told_and_nothing_is_touched() throws Exception {
    programme.tellPartnership();
    awaitPartnership();
    String call = UUID.randomUUID().toString();
    programme.others.publish(EventType.CALL_SCHEDULED, call, data -> data.put("id", call));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                RestAssured.get("/api/v1/dashboard/nominations")
                        .path("calls.find { it.call == '" + call + "' }")
                    != null);
    truncate("programme.nomination");

    ended(order("REPLACE"))
        .then()
        .body("status", equalTo("FAILED"))
        .body("truncated.topic", hasItem("programme.nomination"))
        .body("reason", containsString("programme.nomination-"));
    assertThat(partnership().statusCode()).isEqualTo(200);
  }

  private static void truncate(String topic) throws Exception {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", Platform.get().broker().bootstrapServers()))) {
      Map<TopicPartition, RecordsToDelete> all = new java.util.HashMap<>();
      for (int partition = 0; partition < 6; partition++) {
        // -1: to its end
        all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
      }
      admin.deleteRecords(all).all().get();
    }
  }

  @Test
  @Order(5)
  void one_rebuild_runs_at_a_time_and_only_the_secretariat_orders_it() {
    List<Response> answers = AtOnce.times(5, () -> order("KEEP"));
    List<Response> taken = answers.stream().filter(one -> one.statusCode() == 202).toList();
    assertThat(taken).hasSizeBetween(1, 4);
    answers.stream()
        .filter(one -> !taken.contains(one))
        .forEach(
            one -> one.then().statusCode(409).body("type", equalTo("/problems/rebuild-running")));
    taken.forEach(RebuildTest::ended);
    Api.post(Api.partner("somebody"), "read-model/rebuild", "{}").then().statusCode(403);
  }

  private static Response order(String onDifference) {
    return Api.post("read-model/rebuild", "{\"onDifference\":\"" + onDifference + "\"}");
  }

  private static Response ended(Response ordered) {
    ordered.then().statusCode(202);
    String address = ordered.header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                !List.of("WAITING", "RUNNING")
                    .contains(Api.secretariat().get(address).<String>path("status")));
    return Api.secretariat().get(address);
  }

  private Response partnership() {
    return RestAssured.get("/api/v1/dashboard/partnerships/" + programme.partnership);
  }

  private void awaitPartnership() {
    await().atMost(Duration.ofSeconds(10)).until(() -> partnership().statusCode() == 200);
  }
}
