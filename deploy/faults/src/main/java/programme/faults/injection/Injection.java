package programme.faults.injection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import programme.embedded.ProjectRoot;
import programme.trial.Portal;
import programme.trial.TrialFailed;
import programme.trial.TrialSystem;

/** Puts records on a service's topic that the service never told. */
public final class Injection implements AutoCloseable {
  /** Begins the subjects of all that was injected: no owner knows them. */
  public static final String PREFIX = "injected-";

  private static final Map<String, ObjectNode> EXAMPLES = new ConcurrentHashMap<>();

  private final KafkaProducer<byte[], byte[]> producer;
  private final String topic;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  public Injection(TrialSystem system, String service) {
    this.topic = "programme." + service;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", "localhost:" + system.ports().of("kafka"),
                "max.request.size", 2_000_000,
                "linger.ms", 5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** The example of this type under {@code docs/events}, to be changed. */
  public static ObjectNode example(String type) {
    return EXAMPLES.computeIfAbsent(type, Injection::read).deepCopy();
  }

  private static ObjectNode read(String type) {
    try {
      return (ObjectNode)
          Portal.JSON.readTree(
              ProjectRoot.find().resolve("docs/events/" + type + ".example.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The headers of a partnership-service's event about a partner. */
  public static Map<String, String> headers(String type, String subject, long sequence) {
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_source", "/partnership/partners");
    headers.put("ce_type", type);
    headers.put("ce_subject", subject);
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_epoch", "1");
    headers.put("ce_sequence", Long.toString(sequence));
    headers.put("content-type", "application/json");
    return headers;
  }

  /** Sent with the next {@link #flush} at the latest. */
  public void event(String type, String subject, long sequence, JsonNode data) {
    byte[] value = data.toString().getBytes(StandardCharsets.UTF_8);
    sent.add(producer.send(message(subject, value, headers(type, subject, sequence))));
  }

  /** Whatever it is given; answers where it lies: partition@offset. */
  public String raw(String key, byte[] value, Map<String, String> headers) {
    RecordMetadata where = taken(producer.send(message(key, value, headers)));
    return where.partition() + "@" + where.offset();
  }

  /** Returns when Kafka has all. */
  public void flush() {
    producer.flush();
    sent.forEach(Injection::taken);
    sent.clear();
  }

  private static RecordMetadata taken(Future<RecordMetadata> record) {
    try {
      return record.get();
    } catch (ExecutionException e) {
      throw new TrialFailed("Kafka does not take what is injected", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailed("interrupted");
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private ProducerRecord<byte[], byte[]> message(
      String key, byte[] value, Map<String, String> headers) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
    headers.forEach(
        (name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return message;
  }
}
