package programme.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import programme.kit.events.EventType;

/** Plays a service that the one under test follows: puts events on its topic, in the very form of {@code docs/events}. */
public final class OtherService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<byte[], byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Platform.get().broker().bootstrapServers(), "linger.ms", 0),
          new ByteArraySerializer(),
          new ByteArraySerializer());
  private final Map<String, Long> sequences = new HashMap<>();

  /** The example of this type under {@code docs/events}, to be changed where a test needs it. */
  public static ObjectNode example(EventType type) {
    try {
      return (ObjectNode) JSON.readTree(Project.file("docs", "events", type.typeName() + ".example.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes the type's example, changed, as the aggregate's next event. */
  public void publish(EventType type, String subject, Consumer<ObjectNode> change) {
    ObjectNode data = example(type);
    change.accept(data);
    publish(type, subject, data);
  }

  public void publish(EventType type, String subject, JsonNode data) {
    String faults = EventSchemas.faults(type.typeName(), data);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(type.typeName() + " as published by a test: " + faults);
    }
    send(type, subject, sequences.merge(type.source() + " " + subject, 1L, Long::sum), data.toString());
  }

  /** Sends an event with this sequence and body, as they are: also twice, out of order, or unreadable. */
  public void send(EventType type, String subject, long sequence, String body) {
    var message =
        new ProducerRecord<>(
            "programme." + type.service(), subject.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers =
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", type.source(),
            "ce_type", type.typeName(),
            "ce_subject", subject,
            "ce_time", Instant.now().toString(),
            "ce_epoch", "1",
            "ce_sequence", Long.toString(sequence),
            "content-type", "application/json");
    headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(message).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
