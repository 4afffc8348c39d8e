package programme.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.problem.Problem;
import programme.kit.testing.Platform;
import programme.kit.testing.RawTopic;

@QuarkusTest
class RelayTest {
  @Inject Outbox outbox;
  @Inject DataSource database;

  @Test
  void what_committed_is_on_the_topic_once_and_in_the_order_of_each_aggregate() throws Exception {
    String run = UUID.randomUUID().toString();
    AtomicInteger committed = new AtomicInteger();
    var writers = Executors.newFixedThreadPool(8);
    for (int writer = 0; writer < 8; writer++) {
      Random random = new Random(writer);
      writers.execute(() -> write(run, random, committed));
    }
    writers.shutdown();
    assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

    try (RawTopic topic = RawTopic.from("partnership")) {
      await().atMost(Duration.ofSeconds(20)).until(() -> topic.count(run) >= committed.get());
      assertThat(topic.count(run)).isEqualTo(committed.get());
      Map<String, java.util.List<Long>> sequences =
          topic.of(run).stream()
              .collect(
                  Collectors.groupingBy(
                      RawTopic.Seen::subject,
                      Collectors.mapping(RawTopic.Seen::sequence, Collectors.toList())));
      sequences.forEach(
          (subject, of) ->
              assertThat(of)
                  .as(subject)
                  .containsExactlyElementsOf(
                      java.util.stream.LongStream.rangeClosed(1, of.size()).boxed().toList()));
    }
  }

  /** Two hundred changes of twenty aggregates; one in ten is rolled back, some take their time. */
  private void write(String run, Random random, AtomicInteger committed) {
    for (int n = 0; n < 25; n++) {
      String subject = run + "-" + random.nextInt(20);
      boolean rolledBack = random.nextInt(10) == 0;
      boolean slow = random.nextInt(10) == 0;
      try {
        QuarkusTransaction.requiringNew()
            .run(
                () -> {
                  outbox.append(EventType.PARTNER_CHANGED, subject, Map.of("run", run));
                  if (slow) {
                    java.util.concurrent.locks.LockSupport.parkNanos(30_000_000);
                  }
                  if (rolledBack) {
                    throw new IllegalStateException("rolled back on purpose");
                  }
                });
        committed.incrementAndGet();
      } catch (IllegalStateException e) {
        assertThat(rolledBack).isTrue();
      }
    }
  }

  @Test
  void programme_time_may_be_ahead_of_kafkas() throws SQLException {
    String run = UUID.randomUUID().toString();
    stopClock(java.time.OffsetDateTime.parse("2090-01-01T00:00:00Z"));
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> outbox.append(EventType.PARTNER_CHANGED, run, Map.of("run", run)));
    } finally {
      stopClock(null);
    }
    try (RawTopic topic = RawTopic.from("partnership")) {
      await().atMost(Duration.ofSeconds(20)).until(() -> topic.count(run) == 1);
    }
  }

  private static void stopClock(java.time.OffsetDateTime instant) throws SQLException {
    try (Connection owner = Platform.get().database("partnership");
        var update = owner.prepareStatement("update programme_clock set frozen_at = ?")) {
      update.setObject(1, instant);
      update.executeUpdate();
    }
  }

  @Test
  void an_event_of_more_than_256_kB_is_refused_with_its_change() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            outbox.append(
                                EventType.PARTNER_CHANGED,
                                "large",
                                Map.of("x", "y".repeat(262_144)))))
        .isInstanceOf(Problem.class);
  }

  @Test
  void the_run_time_role_can_neither_delete_nor_rewrite_what_happened() {
    for (String forbidden :
        new String[] {
          "delete from outbox",
          "update outbox set data = '{}'",
          "update outbox set sequence = 1",
          "truncate outbox",
          "update service_epoch set epoch = 9",
          "update programme_clock set shift = interval '1 day'",
          "drop table outbox"
        }) {
      assertThatThrownBy(() -> execute(forbidden))
          .as(forbidden)
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  @Test
  void programme_time_is_the_databases_clock_plus_what_is_stored() throws SQLException {
    try (var connection = Platform.get().database("partnership");
        var statement = connection.createStatement()) {
      statement.execute("update programme_clock set shift = interval '-10 years'");
      try (var row =
          statement.executeQuery("select programme_now() < now() - interval '9 years'")) {
        row.next();
        assertThat(row.getBoolean(1)).isTrue();
      } finally {
        statement.execute("update programme_clock set shift = interval '0'");
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
