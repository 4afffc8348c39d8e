package programme.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {
  private static final TopicPartition PARTITION = new TopicPartition("programme.partnership", 0);

  @TempDir Path folder;

  @Test
  void goes_on_with_its_log_after_a_stop_and_after_a_kill() throws Exception {
    BrokerProcess broker = BrokerProcess.start(folder, 0);
    int port = broker.port();
    send(broker, "before the stop");
    broker.stop();
    broker = BrokerProcess.start(folder, port);
    send(broker, "before the kill");
    broker.kill();
    try (BrokerProcess again = BrokerProcess.start(folder, port)) {
      assertThat(read(again)).containsExactly("before the stop", "before the kill");
      assertTopics(again);
    }
  }

  @Test
  void ends_when_its_parent_lets_go_of_its_standard_input() throws Exception {
    BrokerProcess broker = BrokerProcess.start(folder, 0);
    broker.process().getOutputStream().close();
    assertThat(broker.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void says_why_it_did_not_start() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      assertThatThrownBy(() -> BrokerProcess.start(folder, taken.getLocalPort()))
          .isInstanceOf(EmbeddedException.class)
          .hasMessageContaining("ended at its start")
          .hasMessageContaining("Address already in use");
    }
    assertThat(Files.readString(folder.resolve("broker.log"))).isNotEmpty();
  }

  private static void assertTopics(BrokerProcess broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      List<String> names =
          List.of(
              "programme.nomination",
              "programme.partnership",
              "programme.reporting",
              "programme.workplan");
      assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(names);
      for (TopicDescription topic : admin.describeTopics(names).allTopicNames().get().values()) {
        assertThat(topic.partitions()).hasSize(6);
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
      }
    }
  }

  private static void send(BrokerProcess broker, String value) throws Exception {
    Map<String, Object> config =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer
          .send(new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), "key", value))
          .get();
    }
  }

  private static List<String> read(BrokerProcess broker) {
    Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(10));
      return records.records(PARTITION).stream().map(r -> r.value()).toList();
    }
  }
}
