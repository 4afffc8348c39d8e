package programme.kit.outbox;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends batches to the topic in Kafka transactions. The transactional id is the service's, not the
 * instance's: a new leader's first act fences whoever led before.
 */
final class EventPublisher implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final String topic;
  private final String schemas;

  EventPublisher(Map<String, Object> kafka, String transactionalId, String topic, String schemas) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.keySet().removeIf(key -> !ProducerConfig.configNames().contains(key));
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1_048_576);
    this.producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    this.topic = topic;
    this.schemas = schemas;
    fenceOthers();
  }

  private void fenceOthers() {
    try {
      producer.initTransactions();
    } catch (KafkaException e) {
      // Its threads would live on.
      close();
      throw e;
    }
  }

  /**
   * Returns when Kafka has committed them all, with the offset that follows them in each partition;
   * throws, with none of them visible, otherwise.
   *
   * @param leads asked just before the commit; false aborts: nothing is returned, none is visible
   */
  Optional<Map<Integer, Long>> publish(List<PendingEvent> events, BooleanSupplier leads)
      throws InterruptedException, EventRefused {
    producer.beginTransaction();
    Map<PendingEvent, Future<RecordMetadata>> sent = new java.util.LinkedHashMap<>();
    for (PendingEvent event : events) {
      sent.put(event, producer.send(message(event)));
    }
    Map<Integer, Long> next = new HashMap<>();
    for (var delivery : sent.entrySet()) {
      RecordMetadata place = await(delivery.getKey(), delivery.getValue());
      next.merge(place.partition(), place.offset() + 1, Math::max);
    }
    if (!leads.getAsBoolean()) {
      producer.abortTransaction();
      return Optional.empty();
    }
    producer.commitTransaction();
    return Optional.of(next);
  }

  private static RecordMetadata await(PendingEvent event, Future<RecordMetadata> delivery)
      throws InterruptedException, EventRefused {
    try {
      return delivery.get();
    } catch (ExecutionException e) {
      if (EventRefused.isForGood(e.getCause())) {
        throw new EventRefused(event, e.getCause());
      }
      throw new KafkaException(e.getCause());
    }
  }

  private ProducerRecord<byte[], byte[]> message(PendingEvent event) {
    byte[] key = event.aggregate().subject().getBytes(StandardCharsets.UTF_8);
    // The record's own time is Kafka's: brokers refuse one that lies ahead of their clock, where
    // programme time may be.
    return KafkaMessageFactory.createWriter(topic, key).writeBinary(event.cloudEvent(schemas));
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
