package programme.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import programme.bench.measure.Ratio;
import programme.trial.Bodies;
import programme.trial.Portal;
import programme.trial.Portal.Answer;
import programme.trial.Portal.Request;
import programme.trial.TrialFailed;

/**
 * A batch of 10,000 progress updates, and the read model made anew from all that was told of them,
 * against rows of the same content inserted by JDBC in batches of 500.
 */
final class BulkProgress implements Benchmark {
  private static final int RECORDS = 10_000;
  private static final int PORTION = 500;
  private static final String INSERT =
      """
      insert into bench_update (id, update_id, revision, content, relied_on, submitted_at)
      values (uuidv7(), uuidv7(), 1, ?::jsonb, '[]', now())
      """;
  private static final String PARTNERSHIP = "bulk";
  private static final String NARRATIVE = "Work went on as it was planned. ".repeat(10);
  private static final String UPDATES = "/api/v1/progress-updates";

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public String what() {
    return "bulk progress and the read model's rebuild, against rows inserted in batches";
  }

  @Override
  public List<Figure> run(Bench bench) {
    Portal portal = new Portal(bench.system());
    String token = bench.system().token("secretariat", null);
    int records = Math.max(100, bench.size().of(RECORDS));
    bench
        .system()
        .databases()
        .alter(
            "reporting", "create table bench_update (like progress_update_revision including all)");
    expect(
        portal.send(Request.post("/api/v1/partnerships", Bodies.partnership(PARTNERSHIP), token)),
        201);
    AtomicInteger round = new AtomicInteger();
    bench.say("bulk progress: batches of " + records);
    Ratio bulk =
        Ratio.measured(
            bench.size().rounds(),
            () -> rows(bench, records),
            () -> bulk(portal, token, records, round.incrementAndGet()));
    bench.say("rebuilding the read model");
    Ratio rebuilt =
        Ratio.measured(
            bench.size().rounds(), () -> rows(bench, records), () -> rebuilt(portal, token));
    return List.of(
        Figure.of(
            "bulk progress, records a second ÷ rows inserted a second",
            bulk,
            Goal.atLeast("#10", 0.2, 0.5)),
        Figure.of(
            "rebuild, events a second ÷ rows inserted a second",
            rebuilt,
            Goal.atLeast("#9", 0.3, 0.8)));
  }

  /** The floor: rows of the same content by JDBC batches of 500, in one transaction. */
  private static double rows(Bench bench, int records) {
    String url =
        "jdbc:postgresql://localhost:" + bench.system().ports().of("postgres") + "/reporting";
    String password = bench.system().home().secrets().password("postgres");
    String content = update(0, 0).toString();
    try (Connection connection = DriverManager.getConnection(url, "postgres", password);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      long begun = System.nanoTime();
      for (int n = 1; n <= records; n++) {
        insert.setString(1, content);
        insert.addBatch();
        if (n % PORTION == 0 || n == records) {
          insert.executeBatch();
        }
      }
      connection.commit();
      return records / ((System.nanoTime() - begun) / 1e9);
    } catch (SQLException e) {
      throw new TrialFailed("the floor failed: " + e.getMessage(), e);
    }
  }

  private static double bulk(Portal portal, String token, int records, int round) {
    ArrayNode batch = Portal.JSON.createArrayNode();
    for (int n = 0; n < records; n++) {
      batch.add(update(round, n));
    }
    long begun = System.nanoTime();
    Answer answer = portal.send(Request.post(UPDATES + "/batch", batch, token));
    double seconds = (System.nanoTime() - begun) / 1e9;
    expect(answer, 200);
    if (answer.json().at("/counts/created").asInt() != records) {
      throw new TrialFailed("not all were taken: " + answer.json().get("counts"));
    }
    return records / seconds;
  }

  private static double rebuilt(Portal portal, String token) {
    long begun = System.nanoTime();
    Answer ordered =
        portal.send(
            Request.post("/api/v1/read-model/rebuild", Portal.JSON.createObjectNode(), token));
    expect(ordered, 202);
    String path = "/api/v1/read-model/rebuilds/" + ordered.json().get("id").asText();
    JsonNode now = portal.get(path, token).json();
    while (List.of("WAITING", "RUNNING").contains(now.path("status").asText())) {
      LockSupport.parkNanos(50_000_000L);
      now = portal.get(path, token).json();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (!now.path("status").asText().equals("SWAPPED")) {
      throw new TrialFailed("the rebuild ended as " + now);
    }
    return now.path("eventsApplied").asLong() / seconds;
  }

  private static ObjectNode update(int round, int number) {
    ObjectNode update = Portal.JSON.createObjectNode();
    update.put("reference", "bulk-" + round + "-" + number).put("partnership", PARTNERSHIP);
    update.set("period", Portal.JSON.valueToTree(Map.of("from", "2008-01-01", "to", "2008-06-30")));
    ObjectNode text = Portal.JSON.createObjectNode().put("original", "en");
    text.set("values", Portal.JSON.createObjectNode().put("en", NARRATIVE));
    update.set("narrative", text);
    return update;
  }

  private static void expect(Answer answer, int status) {
    if (answer.status() != status) {
      throw new TrialFailed("expected " + status + ": " + answer.inShort());
    }
  }
}
