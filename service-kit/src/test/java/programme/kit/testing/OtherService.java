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

/**
 * Plays a service that the one under test follows: puts events on its topic, in the very form of
 * {@code docs/events}.
 */
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
      return (ObjectNode)
          JSON.readTree(Project.file("docs", "events", type.typeName() + ".example.json").toFile());
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
    send(
        type,
        subject,
        sequences.merge(type.source() + " " + subject, 1L, Long::sum),
        data.toString());
  }

  /**
   * Sends an event with this sequence and body, as they are: also twice, out of order, or
   * unreadable.
   */
  public void send(EventType type, String subject, long sequence, String body) {
    Map<String, String> headers = headers(type.source(), type.typeName(), subject);
    headers.put("ce_sequence", Long.toString(sequence));
    sendRaw(topic(type), subject, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** The same, under this epoch. */
  public void send(EventType type, String subject, int epoch, long sequence, String body) {
    Map<String, String> headers = headers(type.source(), type.typeName(), subject);
    headers.put("ce_epoch", Integer.toString(epoch));
    headers.put("ce_sequence", Long.toString(sequence));
    sendRaw(topic(type), subject, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** An event of a type that this version does not know. */
  public void sendUnknownType(String subject) {
    Map<String, String> headers =
        headers("/nomination/forums", "programme.forum.painted.v1", subject);
    headers.put("ce_sequence", "1");
    sendRaw("programme.nomination", subject, "{}".getBytes(StandardCharsets.UTF_8), headers);
  }

  public void sendWithoutSequence(EventType type, String subject) {
    sendRaw(
        topic(type),
        subject,
        "{}".getBytes(StandardCharsets.UTF_8),
        headers(type.source(), type.typeName(), subject));
  }

  /** Sends whatever it is given. */
  public void sendRaw(String topic, String key, byte[] body, Map<String, String> headers) {
    var message =
        new ProducerRecord<>(
            topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), body);
    headers.forEach(
        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(message).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String topic(EventType type) {
    return "programme." + type.service();
  }

  private static Map<String, String> headers(String source, String type, String subject) {
    return new HashMap<>(
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            source,
            "ce_type",
            type,
            "ce_subject",
            subject,
            "ce_time",
            Instant.now().toString(),
            "ce_epoch",
            "1",
            "content-type",
            "application/json"));
  }

  @Override
  public void close() {
    producer.close();
  }
}
