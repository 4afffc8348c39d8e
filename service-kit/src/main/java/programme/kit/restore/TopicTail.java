package programme.kit.restore;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import programme.kit.events.Aggregate;
import programme.kit.events.CloudEventsCodec;
import programme.kit.events.ProgrammeEvent;
import programme.kit.events.Topics;
import programme.kit.events.UnreadableEvent;

/** Reads what lies on this service's own topic beyond what its database knows to be there. */
@ApplicationScoped
class TopicTail {
  private static final Duration POLL = Duration.ofMillis(500);

  private final PublishedRows published;
  private final CloudEventsCodec codec;
  private final Map<String, Object> kafka;
  private final String topic;

  TopicTail(
      PublishedRows published,
      CloudEventsCodec codec,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "programme.service") String service) {
    this.published = published;
    this.codec = codec;
    this.kafka = kafka;
    this.topic = Topics.of(service);
  }

  /**
   * @param unknown how many events on the topic the outbox does not hold
   * @param aggregates whose they are
   * @param highestEpoch the highest among them; 0 when there are none
   * @param lost how many records the topic has fewer than were published on it
   * @param ends the offset that follows the last committed record, of each partition
   */
  record Tail(
      String topic,
      long unknown,
      Set<Aggregate> aggregates,
      int highestEpoch,
      long lost,
      Map<Integer, Long> ends) {}

  /**
   * Throws Kafka's exceptions when no broker answers.
   *
   * @param patience how long a broker may take to answer
   */
  Tail read(Duration patience) throws SQLException {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            config(patience), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      // Kafka's client warns of ends that it learns of what is not assigned.
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      return new Reading(ends, published.positions()).read(consumer);
    }
  }

  private Map<String, Object> config(Duration patience) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.keySet().removeIf(key -> !ConsumerConfig.configNames().contains(key));
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // What an aborted transaction left behind was never published.
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis() - 1));
    return config;
  }

  /** One reading, from the database's positions to the topic's ends. */
  private final class Reading {
    private final Map<TopicPartition, Long> ends;
    private final Map<Integer, Long> known;
    private final Set<Aggregate> aggregates = new HashSet<>();
    private long unknown;
    private int highestEpoch;

    Reading(Map<TopicPartition, Long> ends, Map<Integer, Long> known) {
      this.ends = ends;
      this.known = known;
    }

    Tail read(KafkaConsumer<byte[], byte[]> consumer) throws SQLException {
      List<TopicPartition> ahead =
          ends.keySet().stream().filter(p -> known(p) < ends.get(p)).toList();
      consumer.assign(ahead);
      ahead.forEach(p -> consumer.seek(p, known(p)));
      while (ahead.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        take(consumer.poll(POLL));
      }
      Map<Integer, Long> reached = new HashMap<>();
      ends.forEach((partition, end) -> reached.put(partition.partition(), end));
      return new Tail(topic, unknown, aggregates, highestEpoch, lost(), reached);
    }

    private long lost() {
      return ends.keySet().stream().mapToLong(p -> Math.max(0, known(p) - ends.get(p))).sum();
    }

    private long known(TopicPartition partition) {
      return known.getOrDefault(partition.partition(), 0L);
    }

    private void take(Iterable<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
      Map<UUID, ProgrammeEvent> events = new HashMap<>();
      for (ConsumerRecord<byte[], byte[]> record : records) {
        try {
          ProgrammeEvent event = codec.decode(record);
          events.put(event.id(), event);
        } catch (UnreadableEvent e) {
          // Nobody's event: followers set it aside, and no restatement could answer it.
        }
      }
      events.keySet().removeAll(published.among(events.keySet()));
      events.values().forEach(this::isUnknown);
    }

    private void isUnknown(ProgrammeEvent event) {
      unknown++;
      aggregates.add(event.aggregate());
      highestEpoch = Math.max(highestEpoch, event.epoch());
    }
  }
}
