package programme.faults.checks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A service's topic from its beginning to its present end, as readers of what is committed see it.
 */
public final class TopicLog {
  private static final int PARTITIONS = 6;

  private TopicLog() {}

  /** An event as it lies there; what it says otherwise is not looked at. */
  public record Seen(UUID id, String aggregate, int epoch, long sequence) {}

  /** In the order of each partition, and so of each aggregate. */
  public static List<Seen> of(String service, int kafkaPort) {
    return read(service, kafkaPort, TopicLog::seen);
  }

  static <T> List<T> read(
      String service, int kafkaPort, Function<ConsumerRecord<byte[], byte[]>, T> reader) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafkaPort)) {
      List<TopicPartition> partitions =
          IntStream.range(0, PARTITIONS)
              .mapToObj(n -> new TopicPartition("programme." + service, n))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<T> read = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(reader.apply(record)));
      }
      return read;
    }
  }

  private static Seen seen(ConsumerRecord<byte[], byte[]> record) {
    return new Seen(
        UUID.fromString(header(record, "ce_id")),
        header(record, "ce_source") + " " + header(record, "ce_subject"),
        Integer.parseInt(header(record, "ce_epoch")),
        Long.parseLong(header(record, "ce_sequence")));
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private static KafkaConsumer<byte[], byte[]> consumer(int kafkaPort) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            "localhost:" + kafkaPort,
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            false),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
