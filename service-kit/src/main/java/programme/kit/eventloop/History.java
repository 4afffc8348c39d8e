package programme.kit.eventloop;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import programme.kit.events.CloudEventsCodec;

/**
 * Applies the whole history of the followed topics once more, into another schema that has the same
 * tables, while the event loop goes on. It never runs ahead of the loop.
 */
@ApplicationScoped
public class History {
  private static final Duration POLL = Duration.ofMillis(200);

  /** So little is left that the loop may wait for it. */
  private static final long NEAR = 500;

  private final LoopConsumers consumers;
  private final Projections projections;
  private final BatchApplier applier;
  private final CloudEventsCodec codec;
  private final DataSource database;

  History(
      LoopConsumers consumers,
      Projections projections,
      BatchApplier applier,
      CloudEventsCodec codec,
      DataSource database) {
    this.consumers = consumers;
    this.projections = projections;
    this.applier = applier;
    this.codec = codec;
    this.database = database;
  }

  /**
   * How far it has come.
   *
   * @param total records up to where the loop stands
   * @param duplicates events that were there before
   */
  public record Progress(long read, long total, long applied, long duplicates) {}

  /** A partition whose first records are gone. */
  public record Truncated(String topic, int partition, long beginsAt) {}

  /** A reading in progress. Not for several threads. */
  public final class Reading implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer = consumers.openAside();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final LoopState count = new LoopState(new SimpleMeterRegistry());
    private final Steps steps;

    private Reading(String schema) {
      this.steps = new Steps(applier.into(schema, count), positions);
      List<TopicPartition> all = new ArrayList<>();
      for (String topic : projections.topics()) {
        consumer
            .partitionsFor(topic)
            .forEach(one -> all.add(new TopicPartition(topic, one.partition())));
      }
      consumer.assign(all);
      consumer.seekToBeginning(all);
      all.forEach(partition -> positions.put(partition, 0L));
    }

    /** What can't be read any more: nothing may be made of the rest. */
    public List<Truncated> truncated() {
      return consumer.beginningOffsets(positions.keySet()).entrySet().stream()
          .filter(one -> one.getValue() > 0)
          .map(one -> new Truncated(one.getKey().topic(), one.getKey().partition(), one.getValue()))
          .sorted(
              java.util.Comparator.comparing(Truncated::topic).thenComparing(Truncated::partition))
          .toList();
    }

    /** Reads until little is left to where the loop stands. */
    public void nearly(Consumer<Progress> told) {
      Map<TopicPartition, Long> loop = standing();
      while (left(loop) > NEAR) {
        step(loop);
        loop = standing();
        told.accept(progress(loop));
      }
    }

    /** Reads to where the loop stands, which waits: its positions are locked by the caller. */
    public Progress wholly() {
      Map<TopicPartition, Long> loop = standing();
      while (left(loop) > 0) {
        step(loop);
      }
      return progress(loop);
    }

    private void step(Map<TopicPartition, Long> loop) {
      List<Message> batch = new ArrayList<>();
      Map<TopicPartition, Long> ahead = new HashMap<>();
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < loop.getOrDefault(partition, 0L)) {
          batch.add(Message.read(record, codec));
        } else {
          ahead.putIfAbsent(partition, record.offset());
        }
      }
      ahead.forEach(consumer::seek);
      if (!batch.isEmpty()) {
        steps.apply(batch);
      }
    }

    private long left(Map<TopicPartition, Long> loop) {
      return positions.entrySet().stream()
          .mapToLong(one -> Math.max(0, loop.getOrDefault(one.getKey(), 0L) - one.getValue()))
          .sum();
    }

    private Progress progress(Map<TopicPartition, Long> loop) {
      return new Progress(
          positions.values().stream().mapToLong(Long::longValue).sum(),
          loop.values().stream().mapToLong(Long::longValue).sum(),
          count.appliedEvents(),
          count.droppedDuplicates());
    }

    @Override
    public void close() {
      consumer.close();
    }
  }

  /**
   * Begins to read.
   *
   * @param schema whose tables, {@code consumer_offset} at 0 and {@code inbox} among them, are
   *     written
   */
  public Reading into(String schema) {
    return new Reading(schema);
  }

  private Map<TopicPartition, Long> standing() {
    return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (Connection connection = database.getConnection()) {
                return standing(connection);
              }
            });
  }

  private static Map<TopicPartition, Long> standing(Connection connection) throws SQLException {
    Map<TopicPartition, Long> standing = new HashMap<>();
    try (var select =
            connection.prepareStatement(
                "select topic, partition, next_offset from public.consumer_offset");
        var row = select.executeQuery()) {
      while (row.next()) {
        standing.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
      }
    }
    return standing;
  }
}
