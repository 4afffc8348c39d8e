package programme.kit.eventloop;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens consumers that read what Kafka has committed, from where the database says that they are.
 */
@ApplicationScoped
class LoopConsumers {
  private final Offsets offsets;
  private final Map<String, Object> kafka;
  private final String service;
  private final String instance;

  LoopConsumers(
      Offsets offsets,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "programme.service") String service,
      @ConfigProperty(name = "programme.instance") String instance) {
    this.offsets = offsets;
    this.kafka = kafka;
    this.service = service;
    this.instance = instance;
  }

  KafkaConsumer<byte[], byte[]> open(Set<String> topics, Map<TopicPartition, Long> positions) {
    positions.clear();
    var consumer =
        new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(topics, new SeekToStored(consumer, positions));
    return consumer;
  }

  /** A consumer of all that there is, in no group: it takes partitions from nobody. */
  KafkaConsumer<byte[], byte[]> openAside() {
    Map<String, Object> config = config();
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>(kafka);
    config.keySet().removeIf(key -> !ConsumerConfig.configNames().contains(key));
    config.put(ConsumerConfig.GROUP_ID_CONFIG, service);
    // A name that outlives the process: who comes back under it gets its partitions at once.
    config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    return config;
  }

  private final class SeekToStored implements ConsumerRebalanceListener {
    private final KafkaConsumer<?, ?> consumer;
    private final Map<TopicPartition, Long> positions;

    SeekToStored(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> positions) {
      this.consumer = consumer;
      this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      Map<TopicPartition, Long> first = consumer.beginningOffsets(assigned);
      for (TopicPartition partition : assigned) {
        long next = stored(partition);
        if (next < first.get(partition)) {
          throw new EventLoop.MissingHistory(partition, next, first.get(partition));
        }
        positions.put(partition, next);
        consumer.seek(partition, next);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      positions.keySet().removeAll(revoked);
    }

    private long stored(TopicPartition partition) {
      try {
        return offsets.next(partition);
      } catch (SQLException e) {
        throw new BatchApplier.LoopFailure(e);
      }
    }
  }
}
