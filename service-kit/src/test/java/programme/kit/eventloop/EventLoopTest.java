package programme.kit.eventloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.sample.SampleProjection;
import programme.kit.testing.OtherService;
import programme.kit.testing.Platform;

@QuarkusTest
class EventLoopTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Inject SampleProjection projection;

  @TestHTTPResource(value = "/held-events/replay", management = true)
  String replay;

  private final String subject = "s-" + UUID.randomUUID();

  @Test
  void each_event_three_times_and_shuffled_is_applied_once_and_in_order() {
    record Delivery(String subject, long sequence) {}
    List<String> subjects = List.of(subject + "-a", subject + "-b", subject + "-c");
    List<Delivery> deliveries = new ArrayList<>();
    for (int copy = 0; copy < 3; copy++) {
      subjects.forEach(
          one -> LongStream.rangeClosed(1, 40).forEach(n -> deliveries.add(new Delivery(one, n))));
    }
    Collections.shuffle(deliveries, new Random(42));
    try (OtherService others = new OtherService()) {
      deliveries.forEach(
          one -> others.send(EventType.FORUM_CHANGED, one.subject(), one.sequence(), "{}"));
    }
    String inOrder =
        LongStream.rangeClosed(1, 40).mapToObj(Long::toString).collect(Collectors.joining(" "));
    for (String one : subjects) {
      await().atMost(LONG).untilAsserted(() -> assertThat(applied(one)).isEqualTo(inOrder));
    }
    assertThat(held(subject + "%")).isEmpty();
  }

  @Test
  void an_event_that_fails_waits_with_its_followers_while_all_others_go_on() throws SQLException {
    String other = subject + "-other";
    projection.refuse(subject);
    try (OtherService others = new OtherService()) {
      others.send(EventType.FORUM_CHANGED, subject, 1, "{}");
      others.send(EventType.FORUM_CHANGED, subject, 2, "{}");
      others.send(EventType.FORUM_CHANGED, other, 1, "{}");
    }
    await().atMost(LONG).untilAsserted(() -> assertThat(applied(other)).isEqualTo("1"));
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(held(subject)).containsExactly("FAILED 1", "BEHIND 2"));
    assertThat(applied(subject)).isNull();

    projection.takeAgain(subject);
    JsonPath outcome = replay();
    assertThat(outcome.getInt("applied")).isGreaterThanOrEqualTo(2);
    assertThat(outcome.getList("held", String.class)).noneMatch(one -> one.contains(subject));
    assertThat(applied(subject)).isEqualTo("1 2");
    assertThat(held(subject)).isEmpty();
  }

  @Test
  void poison_goes_aside_with_its_reason_and_stops_nobody() {
    long before = unreadable();
    try (OtherService others = new OtherService()) {
      others.send(EventType.FORUM_CHANGED, subject + "-poison", 1, "{not json");
      others.sendRaw(
          "programme.nomination",
          null,
          "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
          java.util.Map.of());
      others.sendUnknownType(subject + "-unknown");
      others.sendWithoutSequence(EventType.FORUM_CHANGED, subject + "-unnumbered");
      others.send(
          EventType.FORUM_CHANGED, subject + "-big", 1, "{\"x\":\"" + "y".repeat(900_000) + "\"}");
      others.send(EventType.FORUM_CHANGED, subject, 1, "{}");
    }
    await().atMost(LONG).untilAsserted(() -> assertThat(applied(subject)).isEqualTo("1"));
    await().atMost(LONG).untilAsserted(() -> assertThat(applied(subject + "-big")).isEqualTo("1"));
    await().atMost(LONG).untilAsserted(() -> assertThat(unreadable()).isEqualTo(before + 4));
  }

  /** As an operator does it, on the management port. */
  private JsonPath replay() {
    return RestAssured.given().post(replay).then().statusCode(200).extract().jsonPath();
  }

  private static String applied(String subject) throws SQLException {
    return one("select applied from sample where subject = '" + subject + "'");
  }

  private static long unreadable() {
    try {
      return Long.parseLong(one("select count(*) from held_event where reason = 'UNREADABLE'"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> held(String subject) {
    List<String> held = new ArrayList<>();
    try (var connection = Platform.get().database("partnership");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select reason || ' ' || sequence from held_event where subject like '"
                        + subject
                        + "' order by sequence")) {
      while (rows.next()) {
        held.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return held;
  }

  private static String one(String query) throws SQLException {
    try (var connection = Platform.get().database("partnership");
        var row = connection.createStatement().executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
