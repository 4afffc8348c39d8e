package programme.kit.eventloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import programme.kit.events.CloudEventsCodec;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Platform;

/** Two processes of one service follow the same topics: each event takes effect once. */
@QuarkusTest
class TwoInstancesTest {
  private static final Duration LONG = Duration.ofSeconds(40);
  private static final int SUBJECTS = 24;
  private static final TopicPartition NOBODYS = new TopicPartition("programme.nomination", 77);

  @Inject Offsets offsets;
  @Inject Projections projections;
  @Inject BatchApplier applier;
  @Inject CloudEventsCodec codec;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final String run = "two-" + UUID.randomUUID();

  @Test
  void each_event_is_applied_once_and_in_order_while_a_second_instance_comes_and_goes()
      throws Exception {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    EventLoop second =
        new EventLoop(
            new LoopConsumers(offsets, kafka, "partnership", "partnership-2"),
            projections,
            applier,
            codec,
            new LoopState(metrics),
            new HeldReplay(applier));
    try (OtherService others = new OtherService()) {
      long next = send(others, 1);
      second.start(new StartupEvent());
      long patience = System.nanoTime() + LONG.toNanos();
      while (behind(metrics) < 0 && System.nanoTime() < patience) {
        next = send(others, next);
      }
      assertThat(behind(metrics)).as("the second one follows, too").isNotNegative();
      next = send(others, next);
      second.stop(new ShutdownEvent());
      long last = send(others, next) - 1;
      String inOrder =
          LongStream.rangeClosed(1, last).mapToObj(Long::toString).collect(Collectors.joining(" "));
      await()
          .atMost(LONG)
          .untilAsserted(() -> assertThat(applied()).hasSize(SUBJECTS).containsOnly(inOrder));
    }
  }

  @Test
  void what_a_zombie_applies_is_rolled_back_whole() throws SQLException {
    String subject = run + "-zombie";
    Message first = message(subject, 1, 0);
    Message second = message(subject, 2, 1);
    offsets.next(NOBODYS);
    applier.apply(List.of(first), Map.of(NOBODYS, 0L));
    assertThatThrownBy(() -> applier.apply(List.of(first, second), Map.of(NOBODYS, 0L)))
        .satisfies(failure -> assertThat(Failures.maySucceedLater(failure)).isTrue());
    assertThat(applied()).containsExactly("1");
    assertThatThrownBy(() -> applier.setAside(second, "no reason", Map.of(NOBODYS, 0L)))
        .satisfies(failure -> assertThat(Failures.maySucceedLater(failure)).isTrue());
    applier.apply(List.of(second), Map.of(NOBODYS, 1L));
    assertThat(applied()).containsExactly("1 2");
  }

  @Test
  void what_waits_for_an_event_that_another_instance_has_applied_is_found_by_a_sweep()
      throws SQLException {
    String subject = run + "-swept";
    try (OtherService others = new OtherService()) {
      others.send(EventType.FORUM_CHANGED, subject, 1, "{}");
      others.send(EventType.FORUM_CHANGED, subject, 3, "{}");
    }
    await().atMost(LONG).untilAsserted(() -> assertThat(held(subject)).isEqualTo(1));
    try (var other = Platform.get().database("partnership")) {
      other
          .createStatement()
          .execute("update inbox set sequence = 2 where subject = '" + subject + "'");
    }
    await().atMost(LONG).untilAsserted(() -> assertThat(applied()).containsExactly("1 3"));
    assertThat(held(subject)).isZero();
  }

  private static long held(String subject) throws SQLException {
    try (var connection = Platform.get().database("partnership");
        var row =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from held_event where subject = '" + subject + "'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static double behind(SimpleMeterRegistry metrics) {
    return metrics.get("programme.loop.behind").gauge().value();
  }

  /** The next event of every subject; answers the sequence after it. */
  private long send(OtherService others, long sequence) {
    IntStream.range(0, SUBJECTS)
        .forEach(n -> others.send(EventType.FORUM_CHANGED, run + "-" + n, sequence, "{}"));
    return sequence + 1;
  }

  private Message message(String subject, long sequence, long offset) {
    var kafka =
        new ConsumerRecord<>(
            NOBODYS.topic(),
            NOBODYS.partition(),
            offset,
            subject.getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            EventType.FORUM_CHANGED.source(),
            "ce_type",
            EventType.FORUM_CHANGED.typeName(),
            "ce_subject",
            subject,
            "ce_time",
            Instant.now().toString(),
            "ce_epoch",
            "1",
            "ce_sequence",
            Long.toString(sequence),
            "content-type",
            "application/json");
    headers.forEach(
        (name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return Message.read(kafka, codec);
  }

  private List<String> applied() throws SQLException {
    try (var connection = Platform.get().database("partnership");
        var row =
            connection
                .createStatement()
                .executeQuery(
                    "select array_agg(applied) from sample where subject like '" + run + "%'")) {
      row.next();
      return row.getArray(1) == null ? List.of() : List.of((String[]) row.getArray(1).getArray());
    }
  }
}
