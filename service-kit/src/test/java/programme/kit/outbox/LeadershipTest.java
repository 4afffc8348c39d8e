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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import programme.embedded.Passwords;
import programme.embedded.ServiceDatabase;
import programme.kit.events.Aggregate;
import programme.kit.events.EventType;
import programme.kit.testing.Platform;
import programme.kit.testing.RawTopic;

/**
 * What happens to the right to publish when its holder falls silent, loses its line, or is late.
 */
@QuarkusTest
class LeadershipTest {
  private static final String OTHERS_LOCK =
      "select pg_try_advisory_lock(hashtextextended('relay', 0))";
  private static final String CUT =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where application_name = 'relay-leader' and datname = current_database()";

  @Inject Outbox outbox;
  @Inject LeaderSeat seat;

  @Test
  void who_falls_silent_stops_in_time_and_another_leads_within_12_seconds() throws SQLException {
    String database = "silence";
    ServiceDatabase.create(
        Platform.get().postgres(), database, new Passwords("owner", "runtime", "verify"));
    String url = Platform.get().postgres().jdbcUrl(database);
    try (Leadership stopped = Leadership.connect(url, database, "runtime");
        Leadership other = Leadership.connect(url, database, "runtime")) {
      assertThat(stopped.claim()).isTrue();
      assertThat(stopped.holds()).isTrue();
      Instant silentSince = Instant.now();
      while (!other.claim()) {
        assertThat(Duration.between(silentSince, Instant.now())).isLessThan(Duration.ofSeconds(12));
        LockSupport.parkNanos(200_000_000);
      }
      assertThat(other.holds()).isTrue();
      assertThat(stopped.holds()).isFalse();
      assertThat(Duration.between(silentSince, Instant.now())).isGreaterThan(Duration.ofSeconds(5));
      assertThatThrownBy(() -> beat(stopped)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void who_misses_a_heartbeat_stops_before_the_server_gives_the_right_away() throws SQLException {
    String database = "lateness";
    ServiceDatabase.create(
        Platform.get().postgres(), database, new Passwords("owner", "runtime", "verify"));
    String url = Platform.get().postgres().jdbcUrl(database);
    try (Leadership late = Leadership.connect(url, database, "runtime");
        Leadership other = Leadership.connect(url, database, "runtime")) {
      assertThat(late.claim()).isTrue();
      LockSupport.parkNanos(4_500_000_000L);
      assertThat(late.holds()).isFalse();
      assertThat(other.claim()).isFalse();
      beat(late);
      assertThat(late.holds()).isTrue();
    }
  }

  @Test
  void whose_line_is_cut_publishes_nothing_while_another_leads_and_goes_on_after()
      throws Exception {
    await().atMost(Duration.ofSeconds(20)).until(seat::isLeader);
    String subject = "cut-" + UUID.randomUUID();
    try (Connection other = Platform.get().database("partnership");
        RawTopic topic = RawTopic.from("partnership")) {
      do {
        ask(other, CUT);
      } while (!ask(other, OTHERS_LOCK));
      await().atMost(Duration.ofSeconds(5)).until(() -> !seat.isLeader());
      append(subject);
      LockSupport.parkNanos(2_000_000_000L);
      assertThat(topic.count(subject)).isZero();
      ask(other, "select pg_advisory_unlock_all()::text = ''");
      await().atMost(Duration.ofSeconds(5)).until(() -> topic.count(subject) == 1);
    }
  }

  @Test
  void who_has_been_fenced_makes_nothing_visible() throws Exception {
    String subject = "fenced-" + UUID.randomUUID();
    try (EventPublisher first = publisher(subject);
        EventPublisher next = publisher(subject);
        RawTopic topic = RawTopic.from("workplan")) {
      assertThatThrownBy(() -> first.publish(List.of(event(subject, 1)), () -> true))
          .isInstanceOf(KafkaException.class);
      assertThat(next.publish(List.of(event(subject, 1)), () -> false)).isEmpty();
      assertThat(next.publish(List.of(event(subject, 1)), () -> true)).isPresent();
      await().atMost(Duration.ofSeconds(10)).until(() -> topic.count(subject) == 1);
      assertThat(next.publish(List.of(event(subject, 2)), () -> true)).isPresent();
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  assertThat(topic.of(subject))
                      .extracting(RawTopic.Seen::sequence)
                      .containsExactly(1L, 2L));
    }
  }

  private static void beat(Leadership session) throws SQLException {
    session.newsWithin(1);
  }

  private static boolean ask(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void append(String subject) {
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(EventType.PARTNER_CHANGED, subject, Map.of("code", subject)));
  }

  private static EventPublisher publisher(String id) {
    return new EventPublisher(
        Map.of("bootstrap.servers", Platform.get().broker().bootstrapServers()),
        id,
        "programme.workplan",
        "https://schemas.programme.example");
  }

  private static PendingEvent event(String subject, long sequence) {
    return new PendingEvent(
        sequence,
        UUID.randomUUID(),
        EventType.PARTNER_CHANGED.typeName(),
        new Aggregate(EventType.PARTNER_CHANGED.source(), subject),
        1,
        sequence,
        OffsetDateTime.now(java.time.ZoneOffset.UTC),
        null,
        "{}");
  }
}
