package programme.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.testing.Feed;
import programme.kit.testing.Platform;

/** Sixteen writers that commit out of order, roll back and dawdle, and a client that follows. */
@QuarkusTest
class FeedUnderWritersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WRITERS = 16;
  private static final int CHANGES = 40;

  @Inject Outbox outbox;

  private final AtomicInteger committed = new AtomicInteger();

  @Test
  void the_feed_is_the_topic_is_the_outbox_and_in_the_order_of_publication() throws Exception {
    String run = "run-" + UUID.randomUUID();
    Feed follower = Feed.fromTheEnd("limit=17");
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    for (int writer = 0; writer < WRITERS; writer++) {
      Random random = new Random(writer);
      writers.execute(() -> write(run, random));
    }
    writers.shutdown();
    while (!writers.awaitTermination(1, TimeUnit.MILLISECONDS)) {
      follower.page();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> follower.toTheEnd().seen().size() >= committed.get());

    List<JsonNode> feed = follower.seen();
    assertThat(committed).hasValueGreaterThan(WRITERS * CHANGES / 2);
    assertThat(ids(feed)).doesNotHaveDuplicates().isEqualTo(outboxIds(run));
    topicsPartitions(run)
        .forEach(
            (partition, records) ->
                assertThat(feed.stream().filter(records::containsKey).toList())
                    .as("partition %d of the topic", partition)
                    .containsExactlyElementsOf(records.keySet()));
  }

  /** One in ten is rolled back, one in ten takes its time. */
  private void write(String run, Random random) {
    for (int n = 0; n < CHANGES; n++) {
      String subject = run + "-" + random.nextInt(20);
      boolean rolledBack = random.nextInt(10) == 0;
      boolean slow = random.nextInt(10) == 0;
      try {
        QuarkusTransaction.requiringNew()
            .run(
                () -> {
                  outbox.append(EventType.PARTNER_CHANGED, subject, Map.of("run", run));
                  if (slow) {
                    LockSupport.parkNanos(50_000_000);
                  }
                  if (rolledBack) {
                    throw new IllegalStateException("rolled back on purpose");
                  }
                });
        committed.incrementAndGet();
      } catch (IllegalStateException e) {
        assertThat(rolledBack).isTrue();
      }
    }
  }

  private static List<String> ids(List<JsonNode> events) {
    return events.stream().map(event -> event.get("id").textValue()).toList();
  }

  private static List<String> outboxIds(String run) throws SQLException {
    try (var connection = Platform.get().database("partnership");
        var select =
            connection.prepareStatement(
                "select event_id from outbox where subject like ? order by feed_position")) {
      select.setString(1, run + "%");
      List<String> ids = new ArrayList<>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getString(1));
        }
      }
      return ids;
    }
  }

  /**
   * The run's records of each partition in their order, each as the structured event it stands for.
   */
  private Map<Integer, Map<JsonNode, Long>> topicsPartitions(String run) {
    Map<Integer, Map<JsonNode, Long>> partitions = new LinkedHashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      AtomicInteger records = new AtomicInteger();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                  if (new String(message.key(), StandardCharsets.UTF_8).startsWith(run)) {
                    partitions
                        .computeIfAbsent(message.partition(), n -> new LinkedHashMap<>())
                        .put(structured(message), message.offset());
                    records.incrementAndGet();
                  }
                }
                return records.get() >= committed.get();
              });
    }
    return partitions;
  }

  private static JsonNode structured(ConsumerRecord<byte[], byte[]> message) throws IOException {
    var event = JSON.createObjectNode();
    message
        .headers()
        .forEach(
            header -> {
              String value = new String(header.value(), StandardCharsets.UTF_8);
              String name = header.key().replaceFirst("^ce_", "");
              if (name.equals("epoch")) {
                event.put(name, Integer.parseInt(value));
              } else {
                event.put(name.equals("content-type") ? "datacontenttype" : name, value);
              }
            });
    return event.set("data", JSON.readTree(message.value()));
  }

  private static KafkaConsumer<byte[], byte[]> consumer() {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                Platform.get().broker().bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        IntStream.range(0, 6)
            .mapToObj(n -> new TopicPartition("programme.partnership", n))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }
}
