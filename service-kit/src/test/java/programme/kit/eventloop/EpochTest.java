package programme.kit.eventloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.sample.SampleProjection;
import programme.kit.testing.OtherService;
import programme.kit.testing.Platform;

/** A follower, when the owner of an aggregate was restored behind its topic and states it anew. */
@QuarkusTest
class EpochTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String WHOLE =
      """
      {"code": "x", "gone": false, "facts": [
        {"type": "programme.forum.registered.v1", "data": {}}, {"type": "programme.forum.changed.v1", "data": {}}]}
      """;
  private static final String GONE = "{\"code\": \"x\", \"gone\": true, \"facts\": []}";

  @Inject SampleProjection projection;
  private final String subject = "e-" + UUID.randomUUID();

  @Test
  void a_restatement_replaces_what_was_kept_whatever_its_sequence_and_the_old_epoch_is_over() {
    try (OtherService others = new OtherService()) {
      others.send(EventType.FORUM_CHANGED, subject, 1, 1, "{}");
      others.send(EventType.FORUM_CHANGED, subject, 1, 2, "{}");
      others.send(EventType.FORUM_RESTATED, subject, 2, 7, WHOLE);
      others.send(EventType.FORUM_CHANGED, subject, 1, 3, "{}");
      others.send(EventType.FORUM_CHANGED, subject, 2, 8, "{}");
    }
    // Two facts under the restatement's own sequence, and what follows it.
    await().atMost(LONG).untilAsserted(() -> assertThat(applied()).isEqualTo("7 7 8"));
    assertThat(held()).isEmpty();
  }

  @Test
  void an_event_of_a_higher_epoch_waits_for_the_restatement() {
    try (OtherService others = new OtherService()) {
      others.send(EventType.FORUM_CHANGED, subject, 1, 1, "{}");
      others.send(EventType.FORUM_CHANGED, subject, 2, 2, "{}");
      await().atMost(LONG).untilAsserted(() -> assertThat(held()).containsExactly("GAP 2"));
      assertThat(applied()).isEqualTo("1");
      others.send(EventType.FORUM_RESTATED, subject, 2, 1, WHOLE);
    }
    await().atMost(LONG).untilAsserted(() -> assertThat(applied()).isEqualTo("1 1 2"));
    assertThat(held()).isEmpty();
  }

  @Test
  void what_is_gone_is_forgotten_and_may_come_anew() {
    try (OtherService others = new OtherService()) {
      others.send(EventType.FORUM_CHANGED, subject, 1, 1, "{}");
      others.send(EventType.FORUM_RESTATED, subject, 2, 1, GONE);
      await().atMost(LONG).until(() -> "2 1".equals(inbox()));
      assertThat(applied()).isNull();
      others.send(EventType.FORUM_REGISTERED, subject, 2, 2, "{}");
    }
    await().atMost(LONG).untilAsserted(() -> assertThat(applied()).isEqualTo("2"));
  }

  @Test
  void what_failed_or_waited_before_the_restatement_is_over_with_it() {
    projection.refuse(subject);
    try (OtherService others = new OtherService()) {
      others.send(EventType.FORUM_CHANGED, subject, 1, 1, "{}");
      others.send(EventType.FORUM_CHANGED, subject, 1, 2, "{}");
      await()
          .atMost(LONG)
          .untilAsserted(() -> assertThat(held()).containsExactly("FAILED 1", "BEHIND 2"));
      projection.takeAgain(subject);
      others.send(EventType.FORUM_RESTATED, subject, 3, 1, WHOLE);
    }
    await().atMost(LONG).untilAsserted(() -> assertThat(applied()).isEqualTo("1 1"));
    assertThat(held()).isEmpty();
  }

  @Test
  void an_aggregate_that_is_new_in_a_later_epoch_begins_with_its_first_event() {
    try (OtherService others = new OtherService()) {
      others.send(EventType.FORUM_CHANGED, subject, 4, 2, "{}");
      others.send(EventType.FORUM_REGISTERED, subject, 4, 1, "{}");
    }
    await().atMost(LONG).untilAsserted(() -> assertThat(applied()).isEqualTo("1 2"));
  }

  private String applied() {
    return rows("select applied from sample where subject = '" + subject + "'").stream()
        .findFirst()
        .orElse(null);
  }

  private String inbox() {
    return String.join(
        ";", rows("select epoch || ' ' || sequence from inbox where subject = '" + subject + "'"));
  }

  private List<String> held() {
    return rows(
        "select reason || ' ' || sequence from held_event where subject = '"
            + subject
            + "' order by epoch, sequence");
  }

  private static List<String> rows(String query) {
    try (var connection = Platform.get().database("partnership");
        var rows = connection.createStatement().executeQuery(query)) {
      List<String> found = new java.util.ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
