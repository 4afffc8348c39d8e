package programme.kit.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.sample.SampleOwner;
import programme.kit.testing.OtherService;
import programme.kit.testing.Platform;

/** The topic holds what the database does not: as after a restore. Nothing is relayed meanwhile. */
@QuarkusTest
@TestProfile(RestorationTest.WithoutRelay.class)
class RestorationTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The process that only states anew: its relay never leads. */
  public static class WithoutRelay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("programme.relay.enabled", "false");
    }
  }

  @Inject TopicTail topic;
  @Inject TopicCheck check;
  @Inject PublishedRows published;
  @Inject Restoration restoration;
  @Inject Outbox outbox;
  @Inject SampleOwner owner;
  private final String run = "r-" + UUID.randomUUID();

  @BeforeEach
  @AfterEach
  void nothing_is_ahead() throws SQLException {
    published.setPositions(topic.read(PATIENCE).ends());
    assertThat(topic.read(PATIENCE).unknown()).isZero();
  }

  @Test
  void events_that_the_outbox_lacks_are_told_with_their_aggregates_and_what_to_do()
      throws SQLException {
    try (OtherService lost = new OtherService()) {
      lost.send(EventType.PARTNER_CHANGED, run + "-a", 1, 1, "{}");
      lost.send(EventType.PARTNER_CHANGED, run + "-a", 1, 2, "{}");
      lost.send(EventType.PARTNER_CHANGED, run + "-b", 1, 1, "{}");
    }
    var tail = topic.read(PATIENCE);
    assertThat(tail.unknown()).isEqualTo(3);
    assertThat(tail.aggregates()).hasSize(2);
    assertThat(sentence())
        .isEqualTo(
            "The topic programme.partnership is ahead of the database of partnership by 3 events of 2 aggregates:"
                + " the database was put back to an earlier state. Run ./programme restored partnership, which states"
                + " every aggregate anew.");
  }

  @Test
  void what_was_sent_and_not_stamped_before_a_crash_is_the_outboxs_own() throws SQLException {
    append(run);
    try (OtherService relay = new OtherService()) {
      relay.sendRaw(
          "programme.partnership",
          run,
          "{}".getBytes(StandardCharsets.UTF_8),
          Map.of(
              "ce_specversion", "1.0",
              "ce_id", one("select event_id from outbox where subject = '" + run + "'"),
              "ce_source", EventType.PARTNER_CHANGED.source(),
              "ce_type", EventType.PARTNER_CHANGED.typeName(),
              "ce_subject", run,
              "ce_time", "2008-09-01T07:00:00Z",
              "ce_epoch", "1",
              "ce_sequence", "1",
              "content-type", "application/json"));
    }
    assertThat(topic.read(PATIENCE).unknown()).isZero();
  }

  @Test
  void what_an_aborted_kafka_transaction_left_behind_is_not_on_the_topic() throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                Platform.get().broker().bootstrapServers(),
                "transactional.id",
                run),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer
          .send(
              new ProducerRecord<>(
                  "programme.partnership", run.getBytes(StandardCharsets.UTF_8), new byte[0]))
          .get();
      producer.abortTransaction();
    }
    assertThat(topic.read(PATIENCE).unknown()).isZero();
  }

  @Test
  void a_topic_that_ends_before_what_was_published_is_told_in_its_own_words() throws SQLException {
    var ends = topic.read(PATIENCE).ends();
    var further = new java.util.HashMap<>(ends);
    further.merge(0, 7L, Long::sum);
    published.setPositions(further);
    assertThat(sentence())
        .startsWith(
            "The topic programme.partnership lacks 7 records that partnership has published");
  }

  @Test
  void every_aggregate_is_stated_anew_under_an_epoch_above_all_that_the_topic_knows()
      throws SQLException {
    append(run + "-stays");
    append(run + "-no-longer");
    owner.own(run + "-stays");
    try (OtherService lost = new OtherService()) {
      lost.send(EventType.PARTNER_CHANGED, run + "-lost", 5, 1, "{}");
    }

    var outcome = restoration.run();

    assertThat(outcome.epoch()).isGreaterThan(5);
    assertThat(anew(run + "-stays"))
        .containsExactly(
            outcome.epoch()
                + " 1 {\"code\":\"%1$s\",\"gone\":false,\"facts\":[{\"type\":\"programme.partner.registered.v1\",\"data\":{\"code\":\"%1$s\"}}]}"
                    .formatted(run + "-stays"));
    for (String gone : List.of(run + "-no-longer", run + "-lost")) {
      assertThat(anew(gone))
          .containsExactly(
              outcome.epoch() + " 1 {\"code\":\"%s\",\"gone\":true,\"facts\":[]}".formatted(gone));
    }
    assertThat(check.fault()).isEmpty();

    append(run + "-stays");
    assertThat(
            one(
                "select epoch || ' ' || sequence from aggregate_head where subject = '"
                    + run
                    + "-stays'"))
        .isEqualTo(outcome.epoch() + " 2");
  }

  private String sentence() throws SQLException {
    return check.fault().orElseThrow();
  }

  private void append(String subject) {
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(EventType.PARTNER_CHANGED, subject, Map.of()));
  }

  private static List<String> anew(String subject) throws SQLException {
    return rows(
        "select epoch || ' ' || sequence || ' ' || data from outbox where type = 'programme.partner.restated.v1' and subject = '"
            + subject
            + "'");
  }

  private static String one(String query) throws SQLException {
    return rows(query).get(0);
  }

  private static List<String> rows(String query) throws SQLException {
    try (var connection = Platform.get().database("partnership");
        var rows = connection.createStatement().executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
