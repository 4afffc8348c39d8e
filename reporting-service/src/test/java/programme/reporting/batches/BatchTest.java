package programme.reporting.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.reporting.Api;
import programme.reporting.Programme;

@QuarkusTest
class BatchTest {
  private static final String BATCH = "/api/v1/progress-updates/batch";
  private static final String JSON = "application/json";

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
  void what_is_sent_is_stored_and_told_and_the_same_again_changes_nothing() {
    ArrayNode batch = updates(3);
    String id =
        counted(send("", JSON, batch.toString()), 3, 3, 0, 0, 0)
            .body("organisation", equalTo(programme.partner))
            .body("status", equalTo("DONE"))
            .extract()
            .path("id");
    counted(send("", JSON, batch.toString()), 3, 0, 0, 3, 0);
    ((ObjectNode) batch.get(1))
        .set("nextSteps", Programme.json("{'values':{'en':'More.'},'original':'en'}"));
    counted(send("", JSON, batch.toString()), 3, 0, 1, 2, 0);

    Response stored = stored();
    assertThat(stored.<List<?>>path("items")).hasSize(3);
    stored
        .then()
        .body("items.find { it.reference == '" + reference(1) + "' }.revision", equalTo(2))
        .body("items.find { it.reference == '" + reference(0) + "' }.revision", equalTo(1));
    String revised = stored.path("items.find { it.reference == '" + reference(1) + "' }.id");
    try (Topic topic = Topic.of("reporting")) {
      topic.await("programme.progress-update.revised.v1", revised);
      assertThat(topic.of("/reporting/progress-updates", revised))
          .extracting(Topic.Event::sequence)
          .containsExactly(1L, 2L);
    }
    caller()
        .get("/api/v1/progress-updates/batches/" + id)
        .then()
        .statusCode(200)
        .body("counts.created", equalTo(3));
    Api.partner("somebody-else")
        .get("/api/v1/progress-updates/batches/" + id)
        .then()
        .statusCode(404);
    caller().get("/api/v1/progress-updates/batches").then().body("items.id", hasItem(id));
  }

  @Test
  void a_dry_run_names_each_wrong_record_and_stores_nothing() {
    ArrayNode batch = updates(5);
    ((ObjectNode) batch.get(1).at("/measures/1")).remove("reason");
    ((ObjectNode) batch.get(2)).put("item", "no-such-item");
    ((ObjectNode) batch.get(4).get("period")).put("from", "2008-02-30");
    counted(send("?dryRun=true", JSON, batch.toString()), 5, 2, 0, 0, 3)
        .body("dryRun", equalTo(true))
        .body("refused.index", equalTo(List.of(1, 2, 4)))
        .body("refused.reference", equalTo(List.of(reference(1), reference(2), reference(4))))
        .body(
            "refused.problem.errors.pointer",
            equalTo(
                List.of(List.of("/measures/1/reason"), List.of("/item"), List.of("/period/from"))));
    stored().then().body("items", empty());
  }

  @Test
  void one_bad_record_of_all_or_nothing_stores_nothing_and_its_answer_stays() {
    ArrayNode batch = updates(3);
    ((ObjectNode) batch.get(2)).remove("narrative");
    Response refused = send("", JSON, batch.toString());
    refused
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/batch-refused"))
        .body("counts.records", equalTo(3))
        .body("counts.created", equalTo(0))
        .body("refused.size()", equalTo(1))
        .body("refused[0].index", equalTo(2))
        .body("refused[0].problem.errors[0].pointer", equalTo("/narrative"));
    stored().then().body("items", empty());
    caller()
        .get("/api/v1/progress-updates/batches/" + refused.path("id"))
        .then()
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("refused[0].index", equalTo(2));
    counted(send("?mode=PARTIAL", JSON, batch.toString()), 3, 2, 0, 0, 1);
    assertThat(stored().<List<?>>path("items")).hasSize(2);
  }

  @Test
  void a_reference_about_something_else_is_refused_and_rolls_all_back() {
    counted(send("", JSON, updates(1).toString()), 1, 1, 0, 0, 0);
    ArrayNode batch = updates(2);
    ((ObjectNode) batch.get(0)).remove(List.of("workPlan", "item", "measures"));
    ((ObjectNode) batch.get(0)).put("partnership", programme.partnership);
    send("", JSON, batch.toString())
        .then()
        .statusCode(422)
        .body("refused[0].problem.type", equalTo("/problems/external-id-taken"));
    assertThat(stored().<List<?>>path("items")).hasSize(1);
    batch.add(batch.get(1));
    counted(send("?mode=PARTIAL", JSON, batch.toString()), 3, 1, 0, 0, 2)
        .body("refused[1].problem.errors[0].pointer", equalTo("/reference"));
  }

  @Test
  void what_another_reports_on_is_refused_like_what_there_is_not() {
    try (Programme other = new Programme()) {
      other.tellPartnership().tellParticipation("LEAD", "2007-01-01", null).tellPlan();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> RestAssured.get("/api/v1/measure-matrix/" + other.plan).statusCode() == 200);
      ArrayNode batch = updates(1);
      batch.add(other.update());
      batch.add(other.update().put("reference", "absent").put("workPlan", "plan-of-nobody"));
      Response answer = send("?mode=PARTIAL", JSON, batch.toString());
      counted(answer, 3, 1, 0, 0, 2);
      JsonNode anothers = refusal(answer, 0, other.plan);
      JsonNode absent = refusal(answer, 1, "plan-of-nobody");
      assertThat(anothers).isEqualTo(absent);
      assertThat(anothers.path("type").asText()).isEqualTo("/problems/unknown-reference");
    }
  }

  private static JsonNode refusal(Response answer, int place, String plan) {
    return Programme.json(answer.asString().replace("'", "").replace(plan, "PLAN"))
        .at("/refused/" + place + "/problem");
  }

  @Test
  void ndjson_and_gzip_are_taken_and_a_broken_line_is_refused_alone() throws IOException {
    ArrayNode batch = updates(2);
    String lines = batch.get(0) + "\n\n{\"reference\":\n" + batch.get(1) + "\r\n";
    counted(send("?mode=PARTIAL", "application/x-ndjson", lines), 3, 2, 0, 0, 1)
        .body("refused[0].index", equalTo(1))
        .body("refused[0].line", equalTo(3))
        .body("refused[0].problem.type", equalTo("/problems/malformed-json"));
    counted(packed(updates(4).toString()), 4, 2, 0, 2, 0);
    caller()
        .contentType(JSON)
        .header("Content-Encoding", "gzip")
        .body("[]".getBytes(StandardCharsets.UTF_8))
        .post(BATCH)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("Content-Encoding"));
    caller()
        .contentType(JSON)
        .header("Content-Encoding", "br")
        .body("[]".getBytes(StandardCharsets.UTF_8))
        .post(BATCH)
        .then()
        .statusCode(415);
  }

  private Response packed(String body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(bytes)) {
      packing.write(body.getBytes(StandardCharsets.UTF_8));
    }
    return caller()
        .contentType("application/json")
        .header("Content-Encoding", "gzip")
        .body(bytes.toByteArray())
        .post(BATCH);
  }

  @Test
  void a_body_that_is_no_batch_is_told() {
    send("", JSON, "{}").then().statusCode(400).body("detail", startsWith("Expected an array"));
    send("", JSON, "[]").then().statusCode(400);
    send("", JSON, "[{},").then().statusCode(400).body("type", equalTo("/problems/malformed-json"));
    send("", JSON, updates(1) + "x").then().statusCode(400);
    send("", "application/x-ndjson", "\n").then().statusCode(400);
    send("", "text/plain", "[]").then().statusCode(415);
    send("?mode=SOME", JSON, "[]").then().statusCode(400);
    send("?dryRun=yes", JSON, "[]").then().statusCode(400);
    StringBuilder many = new StringBuilder("[{}");
    IntStream.range(0, 10_000).forEach(n -> many.append(",{}"));
    send("?dryRun=true", JSON, many + "]")
        .then()
        .statusCode(413)
        .body("type", equalTo("/problems/payload-too-large"));
  }

  @Test
  void what_is_on_its_way_is_waited_for_once_for_all_records() {
    try (Programme late = new Programme()) {
      Thread told =
          new Thread(
              () -> {
                LockSupport.parkNanos(300_000_000L);
                late.tellPartnership().tellParticipation("LEAD", "2007-01-01", null).tellPlan();
              });
      told.start();
      ArrayNode batch = JsonNodeFactory.instance.arrayNode();
      IntStream.range(0, 3).forEach(n -> batch.add(late.update().put("reference", "late-" + n)));
      send(Api.partner(late.partner), "", JSON, batch.toString())
          .then()
          .statusCode(200)
          .body("counts.created", equalTo(3));
    }
    ArrayNode unknown = updates(50);
    unknown.forEach(one -> ((ObjectNode) one).put("item", "no-such-item"));
    long begun = System.nanoTime();
    counted(send("?dryRun=true", JSON, unknown.toString()), 50, 0, 0, 0, 50);
    // Each by itself would have waited 2 s.
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void two_batches_that_overlap_end_both_and_each_reference_is_one_update() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Response>> senders = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        List<JsonNode> records = new ArrayList<>();
        updates(150).forEach(records::add);
        String own = "Said by " + n;
        records.forEach(one -> ((ObjectNode) one.at("/narrative/values")).put("en", own));
        Collections.shuffle(records);
        ArrayNode batch = JsonNodeFactory.instance.arrayNode().addAll(records);
        senders.add(() -> send("", JSON, batch.toString()));
      }
      for (int round = 0; round < 3; round++) {
        for (Future<Response> answer : threads.invokeAll(senders)) {
          answer.get().then().statusCode(200).body("counts.refused", equalTo(0));
        }
      }
    } finally {
      threads.shutdownNow();
    }
    List<Integer> revisions = stored().path("items.revision");
    assertThat(revisions).hasSize(150).allSatisfy(one -> assertThat(one).isBetween(4, 12));
  }

  @Test
  void a_batch_may_be_taken_in_and_done_later() {
    ArrayNode batch = updates(3);
    Response taken =
        caller()
            .contentType(JSON)
            .header("Prefer", "respond-async")
            .body(batch.toString())
            .post(BATCH);
    taken
        .then()
        .statusCode(202)
        .header("Location", startsWith("http"))
        .body("status", equalTo("WAITING"));
    awaitEnd(taken).then().body("status", equalTo("DONE")).body("counts.created", equalTo(3));

    ((ObjectNode) batch.get(0)).put("item", "no-such-item");
    awaitEnd(
            caller()
                .contentType(JSON)
                .header("Prefer", "respond-async")
                .body(batch.toString())
                .post(BATCH))
        .then()
        .body("status", equalTo("REFUSED"))
        .body("refused[0].index", equalTo(0));
    awaitEnd(
            caller()
                .contentType("text/csv; charset=UTF-8")
                .header("Prefer", "respond-async")
                .body("no such table")
                .post(BATCH))
        .then()
        .body("status", equalTo("FAILED"))
        .body("failure.type", equalTo("/problems/malformed-csv"));
  }

  private Response awaitEnd(Response taken) {
    String address = taken.header("Location");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !"WAITING".equals(caller().get(address).path("status")));
    return caller().get(address);
  }

  @Test
  void a_line_that_is_cut_in_the_middle_stores_nothing_and_one_cut_at_its_end_stores_once()
      throws IOException {
    String lines = csv(20);
    cut(lines, lines.length() / 2);
    cut(lines, lines.length());
    String key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      Response answer = send(caller().header("Idempotency-Key", key), "", "text/csv", lines);
      answer.then().statusCode(200).body("counts.refused", equalTo(0));
      assertThat(answer.header("Idempotent-Replayed")).isEqualTo(time == 0 ? null : "true");
    }
    List<Integer> revisions = stored().path("items.revision");
    assertThat(revisions).hasSize(20).containsOnly(1);
  }

  /** Sends so many bytes of the body that it announces, and hangs up. */
  private void cut(String body, int sent) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        String.join(
            "\r\n",
            "POST " + BATCH + "?mode=PARTIAL HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + Tokens.of("partner", programme.partner),
            "Content-Type: text/csv",
            "Content-Length: " + bytes.length,
            "",
            "");
    try (Socket line = new Socket("localhost", RestAssured.port)) {
      line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      line.getOutputStream().write(bytes, 0, Math.min(sent, bytes.length));
      line.getOutputStream().flush();
    }
    if (sent < bytes.length) {
      // Whatever it read, it read no end: nothing may ever be stored of it.
      await()
          .during(Duration.ofMillis(700))
          .atMost(Duration.ofSeconds(5))
          .until(() -> stored().<List<?>>path("items").isEmpty());
    }
  }

  private String csv(int rows) {
    StringBuilder lines =
        new StringBuilder("reference,workPlan,item,period.from,period.to,language,narrative\n");
    for (int n = 0; n < rows; n++) {
      lines.append(
          "%s,%s,one,2008-01-01,2008-06-30,en,Row %d\n".formatted(reference(n), programme.plan, n));
    }
    return lines.toString();
  }

  private String reference(int n) {
    return "r-%04d-%s".formatted(n, programme.suffix);
  }

  private ArrayNode updates(int count) {
    ArrayNode batch = JsonNodeFactory.instance.arrayNode();
    IntStream.range(0, count)
        .forEach(n -> batch.add(programme.update().put("reference", reference(n))));
    return batch;
  }

  private static io.restassured.response.ValidatableResponse counted(
      Response answer, int records, int created, int revised, int unchanged, int refused) {
    return answer
        .then()
        .statusCode(200)
        .body("counts.records", equalTo(records))
        .body("counts.created", equalTo(created))
        .body("counts.revised", equalTo(revised))
        .body("counts.unchanged", equalTo(unchanged))
        .body("counts.refused", equalTo(refused));
  }

  private Response stored() {
    return caller().get("/api/v1/progress-updates?limit=200");
  }

  private RequestSpecification caller() {
    return Api.partner(programme.partner);
  }

  private Response send(String query, String type, String body) {
    return send(caller(), query, type, body);
  }

  private static Response send(
      RequestSpecification caller, String query, String type, String body) {
    return caller
        .contentType(type + "; charset=UTF-8")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(BATCH + query);
  }
}
