package programme.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import programme.bench.measure.Ratio;
import programme.local.parts.Pause;
import programme.trial.TrialFailed;

/**
 * A work plan's report as JSON, streamed, against the plan's rows streamed from PostgreSQL as they
 * are; and how much more of the heap a ten times longer one takes, from its order to its last byte.
 */
final class Reports implements Benchmark {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORT = 10_000;
  private static final int LONG = 100_000;
  private static final int ACTIVITIES = 100;
  private static final double MB = 1024.0 * 1024;

  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public String what() {
    return "a report over 10,000 and 100,000 activities, against its rows streamed as JSON";
  }

  @Override
  public List<Figure> run(Bench bench) {
    meeting(bench);
    List<Figure> figures = new ArrayList<>();
    double small = report(bench, bench.size().of(SHORT), figures);
    double large = report(bench, bench.size().of(LONG), figures);
    figures.add(
        Figure.number(
            "MB of heap for the long report more than for the short one",
            Math.max(0, large - small),
            Goal.atMost("#11", 32, 8)));
    return figures;
  }

  /** Measures the report of a plan of so many activities; answers the heap's highest use in MB. */
  private double report(Bench bench, int activities, List<Figure> figures) {
    String plan = "bench-" + activities;
    plan(bench, plan, Math.max(1, activities / ACTIVITIES));
    order(bench, plan);
    try (Heap heap = Heap.of(bench.system().parts().process("reporting").pid())) {
      long began = System.nanoTime();
      String id = order(bench, plan);
      figures.add(
          Figure.number(
              "seconds from the order to the draft, " + activities + " activities",
              (System.nanoTime() - began) / 1e9,
              null));
      read(bench, id);
      double highest = heap.highest() / MB;
      figures.add(
          Figure.number(
              "MB of heap at most meanwhile, " + activities + " activities", highest, null));
      Ratio ratio =
          Ratio.measured(
              Math.max(3, bench.size().rounds()),
              () -> floor(bench, plan),
              () -> seconds(() -> read(bench, id)));
      figures.add(
          Figure.of(
              "GET of the report over " + activities + " activities ÷ its rows streamed as JSON",
              ratio,
              Goal.atMost("#11", 3, 1.2)));
      return highest;
    }
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  /** The plan's items as a JSON array, read with a cursor and thrown away. */
  private static double floor(Bench bench, String plan) {
    AtomicLong bytes = new AtomicLong();
    double seconds =
        seconds(
            () ->
                bench.system().databases().stream(
                    "reporting",
                    row -> bytes.addAndGet(row.getBytes(1).length),
                    "select data::text from read_plan_item where plan = ? order by key",
                    plan));
    if (bytes.get() == 0) {
      throw new TrialFailed("the floor read nothing of " + plan);
    }
    return seconds;
  }

  /** Orders the report and waits for its draft. */
  private String order(Bench bench, String plan) {
    String body =
        "{\"kind\":\"WORK_PLAN\",\"workPlan\":\"%s\",\"meeting\":\"BENCH-1\",\"language\":\"en\"}"
            .formatted(plan);
    String id =
        json(request(bench, "").POST(HttpRequest.BodyPublishers.ofString(body)), 202)
            .get("id")
            .asText();
    while (true) {
      JsonNode status = status(bench, id);
      if (status.asText().equals("DRAFT")) {
        return id;
      }
      if (status.asText().equals("FAILED")) {
        throw new TrialFailed("the report of " + plan + " failed");
      }
      Pause.of(Duration.ofMillis(20));
    }
  }

  /** From the list, which does not read what reports say. */
  private JsonNode status(Bench bench, String id) {
    for (JsonNode one : json(request(bench, "?limit=200").GET(), 200).get("items")) {
      if (one.get("id").asText().equals(id)) {
        return one.get("status");
      }
    }
    throw new TrialFailed("the report " + id + " is not in the list");
  }

  /** Reads the whole report and throws it away. */
  private void read(Bench bench, String id) {
    try (InputStream body =
        client.send(request(bench, "/" + id).GET().build(), BodyHandlers.ofInputStream()).body()) {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private HttpRequest.Builder request(Bench bench, String path) {
    String service = "http://localhost:" + bench.system().ports().of("reporting");
    return HttpRequest.newBuilder(URI.create(service + "/api/v1/reports" + path))
        .headers(
            "Authorization", "Bearer " + bench.system().token("secretariat", null),
            "Content-Type", "application/json",
            "Accept", "application/json");
  }

  private JsonNode json(HttpRequest.Builder request, int expected) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new TrialFailed("answered " + answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static TrialFailed interrupted() {
    Thread.currentThread().interrupt();
    return new TrialFailed("interrupted");
  }

  private static void meeting(Bench bench) {
    bench
        .system()
        .databases()
        .alter(
            "reporting",
            """
            insert into read_meeting (code, body, data) values ('BENCH-1', 'COP', '{
              "code": "BENCH-1", "title": {"values": {"en": "A meeting"}, "original": "en", "unofficial": []}, "agendaItems": []}')
            """);
  }

  /** As the topic would have told it: the copy is what a report is made of. */
  private static void plan(Bench bench, String plan, int items) {
    bench.say("a plan of " + items * ACTIVITIES + " activities");
    bench
        .system()
        .databases()
        .alter(
            "reporting",
            """
            insert into read_plan_statement (plan, version, sequence, status, complete, data)
            select '%1$s', 1, 1, 'ADOPTED', true, jsonb_build_object(
              'title', '{"values": {"en": "A work plan"}, "original": "en", "unofficial": []}'::jsonb,
              'period', '{"from": "2009-01-01", "to": "2010-12-31"}'::jsonb, 'elements', '[]'::jsonb, 'measures', '[]'::jsonb,
              'itemKeys', (select jsonb_agg('item-' || n order by n) from generate_series(1, %2$d) n))
            """
                .formatted(plan, items));
    bench
        .system()
        .databases()
        .alter(
            "reporting",
            """
            insert into read_plan_item (plan, version, sequence, key, data)
            select '%1$s', 1, 1, 'item-' || n, jsonb_build_object(
              'key', 'item-' || n, 'number', n::text, 'kind', 'PARTNERSHIP',
              'title', jsonb_build_object('values', jsonb_build_object('en', 'Partnership ' || n), 'original', 'en', 'unofficial', '[]'::jsonb),
              'scopeLabel', '{"values": {"en": "Global"}, "original": "en", "unofficial": []}'::jsonb,
              'activities', (select jsonb_agg(jsonb_build_object('key', 'activity-' || a, 'kind', 'ACTIVITY', 'conditions', '[]'::jsonb,
                'text', jsonb_build_object('values', jsonb_build_object('en',
                  'Carry out activity ' || a || ' of partnership ' || n || ' with all interested Parties, and report on it'),
                  'original', 'en', 'unofficial', '[]'::jsonb)) order by a) from generate_series(1, %3$d) a))
            from generate_series(1, %2$d) n
            """
                .formatted(plan, items, ACTIVITIES));
    bench.system().databases().alter("reporting", "analyze read_plan_item");
  }
}
