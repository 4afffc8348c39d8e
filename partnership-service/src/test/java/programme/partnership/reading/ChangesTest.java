package programme.partnership.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Platform;

@QuarkusTest
class ChangesTest {
  private static final String COPY =
      "insert into partner select ?, 0, name, acronym, also_printed, type, country, un_region_set, un_region,"
          + " sectors, serves, sources, now(), programme_now() from partner where code = ?";

  @Test
  void a_poller_misses_nothing_while_sixteen_writers_commit_out_of_order() throws Exception {
    Partners.register("poll-template", "TV", Map.of());
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      Future<Set<String>> poller = threads.submit(() -> poll(over));
      Future<Set<String>> naive = threads.submit(() -> pollFromTheLastSeen(over));
      List<Callable<Set<String>>> writers =
          IntStream.range(0, 16).<Callable<Set<String>>>mapToObj(n -> () -> write(n)).toList();
      Set<String> committed = new HashSet<>();
      for (Future<Set<String>> writer : threads.invokeAll(writers)) {
        committed.addAll(writer.get());
      }
      over.set(true);
      assertThat(committed).hasSize(16 * 15);
      assertThat(poller.get()).containsAll(committed);
      // What the convention is for: whoever polls from the last row seen misses what commits late.
      assertThat(naive.get()).doesNotContainSequence(committed).hasSizeLessThan(committed.size());
    } finally {
      threads.shutdownNow();
      forgetCopies();
    }
  }

  /** They were told by no event, and all else that is there was. */
  private static void forgetCopies() throws SQLException {
    try (Connection database = Platform.get().database("partnership")) {
      database
          .createStatement()
          .executeUpdate(
              "delete from partner where code like 'poll-%' and code <> 'poll-template'");
    }
  }

  private static Set<String> write(int writer) throws SQLException, InterruptedException {
    Set<String> committed = new HashSet<>();
    try (Connection database = Platform.get().asService("partnership")) {
      database.setAutoCommit(false);
      for (int n = 0; n < 20; n++) {
        String code = "poll-" + writer + "-" + n;
        try (var insert = database.prepareStatement(COPY)) {
          insert.setString(1, code);
          insert.setString(2, "poll-template");
          insert.executeUpdate();
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(n % 5 == 0 ? 400 : 30));
        if (n % 4 == 3) {
          database.rollback();
        } else {
          database.commit();
          committed.add(code);
        }
      }
    }
    return committed;
  }

  private static Set<String> poll(AtomicBoolean over) {
    Set<String> seen = new HashSet<>();
    String from = "2000-01-01T00:00:00Z";
    for (boolean last = false; !last; ) {
      last = over.get();
      JsonPath page = page(Partners.LIST + "?country=TV&limit=7&updatedAfter=" + from);
      from = page.getString("syncedUntil");
      seen.addAll(page.getList("items.code"));
      while (page.getString("next") != null) {
        page = page(page.getString("next"));
        assertThat(page.getString("syncedUntil")).as("of a later page").isEqualTo(from);
        seen.addAll(page.getList("items.code"));
      }
    }
    return seen;
  }

  private static Set<String> pollFromTheLastSeen(AtomicBoolean over) {
    Set<String> seen = new HashSet<>();
    String from = "2000-01-01T00:00:00Z";
    for (boolean last = false; !last; ) {
      last = over.get();
      JsonPath page = page(Partners.LIST + "?country=TV&limit=200&updatedAfter=" + from);
      seen.addAll(page.getList("items.code"));
      List<String> times = page.getList("items.updatedAt");
      from = times.isEmpty() ? from : times.get(times.size() - 1);
    }
    return seen;
  }

  @Test
  void a_walk_shows_each_row_that_was_there_throughout_exactly_once() throws Exception {
    for (int n = 10; n < 70; n++) {
      Partners.register("walk-" + n, "NR", Map.of());
    }
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<?> disturbance = threads.submit(() -> disturb(over));
      for (int walk = 0; walk < 3; walk++) {
        List<String> seen = new ArrayList<>();
        for (String next = Partners.LIST + "?country=NR&limit=4"; next != null; ) {
          JsonPath page = page(next);
          seen.addAll(page.getList("items.code"));
          next = page.getString("next");
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(code -> code.matches("walk-\\d\\d")))
            .hasSize(60)
            .isSorted();
      }
      over.set(true);
      disturbance.get();
    } finally {
      threads.shutdownNow();
    }
  }

  private static void disturb(AtomicBoolean over) {
    for (int n = 0; !over.get(); n++) {
      Partners.register("walk-" + (10 + n % 60) + "-x" + n, "NR", Map.of());
      Partners.rename("walk-" + (10 + (n * 7) % 60), "Renamed " + n);
    }
  }

  @Test
  void synced_until_waits_for_the_oldest_open_transaction_of_this_service() throws Exception {
    try (Connection open = Platform.get().asService("partnership")) {
      open.setAutoCommit(false);
      Instant began;
      try (var row = open.createStatement().executeQuery("select programme_now()")) {
        row.next();
        began = row.getTimestamp(1).toInstant();
      }
      Thread.sleep(500);
      assertThat(syncedUntil()).isBeforeOrEqualTo(began);
      open.commit();
    }
    assertThat(syncedUntil()).isAfter(now().minus(Duration.ofSeconds(10)));
  }

  @Test
  void a_change_comes_again_and_nothing_older_does() {
    Partners.register("changing", "KI", Map.of());
    Partners.register("resting", "KI", Map.of());
    String from = syncedUntil().toString();
    Partners.rename("changing", "Another name");
    String changes = Partners.LIST + "?country=KI&updatedAfter=" + from;
    given().get(changes).then().body("items.code", hasItem("changing")).body("next", nullValue());
    assertThat(page(changes).<String>getList("items.code")).doesNotContain("resting");
    given()
        .get(Partners.LIST + "?country=KI&updatedAfter=2999-01-01T00:00:00Z")
        .then()
        .body("items", empty());
    given().get(Partners.LIST + "?updatedAfter=yesterday").then().statusCode(400);
    given().get(Partners.LIST + "?updatedAfter=" + from + "&after=YQ").then().statusCode(400);
    given().get(Partners.LIST + "?country=KI").then().body("syncedUntil", nullValue());
  }

  private static Instant syncedUntil() {
    return Instant.parse(
        page(Partners.LIST + "?country=KI&updatedAfter=2000-01-01T00:00:00Z")
            .getString("syncedUntil"));
  }

  private static Instant now() throws SQLException {
    try (Connection database = Platform.get().asService("partnership");
        var row = database.createStatement().executeQuery("select programme_now()")) {
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }

  private static JsonPath page(String address) {
    return given()
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
