package programme.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic's committed records as they lie there, without a look at what they say; {@link Topic} for
 * those who look.
 */
public final class RawTopic implements AutoCloseable {
  /** One record. */
  public record Seen(String subject, long sequence) {}

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<Seen> seen = new ArrayList<>();

  private RawTopic(String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                Platform.get().broker().bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    var partitions = IntStream.range(0, 6).mapToObj(n -> new TopicPartition(topic, n)).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  public static RawTopic from(String service) {
    return new RawTopic("programme." + service);
  }

  /** Records whose subject begins so, in the order of the topic. */
  public List<Seen> of(String prefix) {
    consumer
        .poll(Duration.ofMillis(200))
        .forEach(
            message ->
                seen.add(
                    new Seen(
                        new String(message.key(), StandardCharsets.UTF_8),
                        Long.parseLong(
                            new String(
                                message.headers().lastHeader("ce_sequence").value(),
                                StandardCharsets.UTF_8)))));
    return seen.stream().filter(one -> one.subject().startsWith(prefix)).toList();
  }

  public int count(String prefix) {
    return of(prefix).size();
  }

  @Override
  public void close() {
    consumer.close(Duration.ofSeconds(1));
  }
}
