package programme.reporting.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Platform;
import programme.kit.vocabulary.Ids;

@QuarkusTest
class MembersTest {
  private final OtherService nominations = new OtherService();
  private final String forum = "forum-" + UUID.randomUUID();
  private final String member = Ids.next().toString();

  @AfterEach
  void close() {
    nominations.close();
  }

  @Test
  void who_left_is_a_member_until_its_last_day() {
    nominations.publish(EventType.FORUM_REGISTERED, forum, data -> data.put("code", forum));
    nominations.publish(
        EventType.MEMBER_APPOINTED,
        forum,
        data -> data.put("id", member).put("forum", forum).put("from", "2008-10-01").putNull("to"));
    nominations.publish(
        EventType.MEMBER_LEFT,
        forum,
        data -> data.put("id", member).put("forum", forum).put("to", "2009-03-31"));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(lastDays()).isEqualTo("2009-03-31 2009-03-31"));
  }

  private String lastDays() throws SQLException {
    try (var database = Platform.get().database("reporting");
        var select =
            database.prepareStatement(
                "select to_day || ' ' || (data ->> 'to') from read_member where id = ?::uuid")) {
      select.setString(1, member);
      try (var row = select.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }
}
