package programme.reporting.batches;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import programme.kit.testing.Tokens;
import programme.reporting.Programme;

/** As many records as a batch may have, in memory that does not hold what they say. */
@QuarkusTest
class LargeBatchTest {
  private static final int RECORDS = 10_000;
  private static final long MB = 1024 * 1024;

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void partial_stores_all_but_the_one_that_it_names_in_bounded_memory_and_once() throws Exception {
    try (Programme programme = new Programme()) {
      programme.tellPartnership().tellParticipation("LEAD", "2007-01-01", null).tellPlan();
      Path body = written(programme);
      assertThat(Files.size(body)).isGreaterThan(20 * MB);

      var heap = new HeapWatch();
      var first = new ObjectMapper().readTree(send(programme, body));
      long grown = heap.stop();
      System.out.printf(
          "10,000 records in a body of %d MB: live heap grew by %d MB at most%n",
          Files.size(body) / MB, grown / MB);
      assertThat(first.at("/counts/created").asInt()).isEqualTo(RECORDS - 1);
      assertThat(first.at("/refused").size()).isEqualTo(1);
      assertThat(first.at("/refused/0/index").asInt()).isEqualTo(7_777);
      assertThat(first.at("/refused/0/problem/errors/0/pointer").asText())
          .isEqualTo("/period/from");
      // The same process publishes and follows 10,000 events meanwhile. Records kept as entities,
      // or
      // the body as a tree, would be several times as much.
      assertThat(grown).as("live heap beside a body of 20 MB").isLessThan(64 * MB);

      var again = new ObjectMapper().readTree(send(programme, body));
      assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(RECORDS - 1);
      assertThat(again.at("/counts/created").asInt()).isZero();
    }
  }

  private Path written(Programme programme) throws IOException {
    Path body = folder.resolve("updates.ndjson");
    ObjectNode update = programme.update();
    ((ObjectNode) update.at("/narrative/values")).put("en", "Words. ".repeat(270));
    try (BufferedWriter lines = Files.newBufferedWriter(body)) {
      for (int n = 0; n < RECORDS; n++) {
        update.put("reference", "large-" + n);
        ((ObjectNode) update.get("period")).put("from", n == 7_777 ? "01/02/2008" : "2008-01-01");
        lines.write(update + "\n");
      }
    }
    return body;
  }

  private String send(Programme programme, Path body) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(
                    URI.create(
                        RestAssured.baseURI
                            + ":"
                            + RestAssured.port
                            + "/api/v1/progress-updates/batch?mode=PARTIAL"))
                .header("Authorization", "Bearer " + Tokens.of("partner", programme.partner))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** What lives on the heap while something is done, beyond what lived before. */
  private static final class HeapWatch {
    private final long before = live();
    private final AtomicLong most = new AtomicLong(before);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread watch = new Thread(this::run, "heap-watch");

    HeapWatch() {
      watch.start();
    }

    private void run() {
      while (!stopped.get()) {
        most.accumulateAndGet(live(), Math::max);
        LockSupport.parkNanos(100_000_000L);
      }
    }

    long stop() throws InterruptedException {
      stopped.set(true);
      watch.join();
      return most.get() - before;
    }

    private static long live() {
      System.gc();
      Runtime heap = Runtime.getRuntime();
      return heap.totalMemory() - heap.freeMemory();
    }
  }
}
