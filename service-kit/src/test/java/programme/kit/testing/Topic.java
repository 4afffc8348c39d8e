package programme.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic as a follower sees it: everything on it from its start, each event held against its
 * schema as it comes.
 */
public final class Topic implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An event as it stood on the topic. */
  public record Event(
      String type,
      String source,
      String subject,
      long sequence,
      int epoch,
      String key,
      JsonNode data) {}

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<Event> seen = new ArrayList<>();

  private Topic(String name) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                Platform.get().broker().bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    var partitions = IntStream.range(0, 6).mapToObj(n -> new TopicPartition(name, n)).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  public static Topic of(String service) {
    return new Topic("programme." + service);
  }

  /** Waits up to 10 s for an event of this type and subject. */
  public Event await(String type, String subject) {
    return await(
        event -> event.type().equals(type) && event.subject().equals(subject),
        type + " of " + subject);
  }

  public Event await(Predicate<Event> wanted, String what) {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (seen.stream().noneMatch(wanted) && System.nanoTime() < deadline) {
      read();
    }
    return seen.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "No " + what + " came; seen: " + seen.stream().map(Event::type).toList()));
  }

  /** All that has been seen of one aggregate, in the order of the topic. */
  public List<Event> of(String source, String subject) {
    read();
    return seen.stream()
        .filter(event -> event.source().equals(source) && event.subject().equals(subject))
        .toList();
  }

  /** Everything that has been seen so far. */
  public List<Event> all() {
    read();
    return List.copyOf(seen);
  }

  private void read() {
    for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(200))) {
      Event event = event(message);
      assertThat(EventSchemas.faults(event.type(), event.data())).as("data of %s", event).isEmpty();
      seen.add(event);
    }
  }

  private static Event event(ConsumerRecord<byte[], byte[]> message) {
    try {
      return new Event(
          header(message, "ce_type"),
          header(message, "ce_source"),
          header(message, "ce_subject"),
          Long.parseLong(header(message, "ce_sequence")),
          Integer.parseInt(header(message, "ce_epoch")),
          new String(message.key(), StandardCharsets.UTF_8),
          JSON.readTree(message.value()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(ConsumerRecord<?, ?> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close(Duration.ofSeconds(1));
  }
}
