package programme.nomination.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Topic;
import programme.nomination.Api;
import programme.nomination.Clock;
import programme.nomination.Together;

@QuarkusTest
class AnnouncementsTest {
  private static final Instant OPENING = Instant.parse("2008-06-01T00:00:00Z");
  private static final Instant CLOSING = Instant.parse("2008-09-15T22:00:00Z");

  @Inject Announcements announcements;

  private final String forum = Api.fresh("forum");
  private final String id = Api.fresh("call");

  @BeforeEach
  void register() {
    Api.post(Api.FORUMS, Api.forum(forum)).then().statusCode(201);
  }

  @Test
  void followers_are_told_within_a_second_of_the_instant() {
    try (Clock clock = Clock.stoppedAt(OPENING.minusSeconds(1));
        Topic topic = Topic.of("nomination")) {
      Api.post(Api.CALLS, Api.call(id, forum).put("opensAt", OPENING.toString()))
          .then()
          .statusCode(201);
      assertThat(topic.await("programme.call.scheduled.v1", id).sequence()).isEqualTo(1);
      assertWithinASecond(clock, OPENING, topic, "programme.call.opened.v1");
      assertWithinASecond(clock, CLOSING, topic, "programme.call.closed.v1");
    }
  }

  @Test
  void each_instant_is_told_once_however_many_look_at_it() throws Exception {
    try (Clock clock = Clock.stoppedAt(OPENING)) {
      Api.post(Api.CALLS, Api.call(id, forum)).then().statusCode(201);
      clock.moveTo(CLOSING);
      List<Callable<Void>> tickers = new ArrayList<>();
      for (int n = 0; n < 8; n++) {
        tickers.add(
            () -> {
              announcements.announce(id);
              return null;
            });
      }
      Together.all(tickers);
    }
    assertTold(
        "programme.call.scheduled.v1", "programme.call.opened.v1", "programme.call.closed.v1");
  }

  @Test
  void a_call_that_is_recorded_after_its_end_was_never_open() {
    Api.post(Api.CALLS, Api.call(id, forum)).then().statusCode(201);

    assertTold("programme.call.scheduled.v1", "programme.call.closed.v1");
  }

  @Test
  void the_closing_carries_the_length_and_the_head_of_the_chain() {
    try (Clock clock = Clock.stoppedAt(OPENING);
        Topic topic = Topic.of("nomination")) {
      Api.post(Api.CALLS, Api.call(id, forum)).then().statusCode(201);
      Api.submit("first", Api.nomination(id, "A")).then().statusCode(201);
      String head =
          Api.submit("second", Api.nomination(id, "B"))
              .then()
              .statusCode(201)
              .extract()
              .path("receipt.hash");
      clock.moveTo(CLOSING);

      var closed = topic.await("programme.call.closed.v1", id).data();

      assertThat(closed.get("count").asInt()).isEqualTo(2);
      assertThat(closed.get("head").asText()).isEqualTo(head);
      assertThat(closed.get("closesAt").asText()).isEqualTo(CLOSING.toString());
    }
  }

  private void assertWithinASecond(Clock clock, Instant instant, Topic topic, String type) {
    long before = System.nanoTime();
    clock.moveTo(instant);
    topic.await(type, id);
    // The ticker's part; what the topic's own reading takes comes on top.
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1_500));
  }

  private void assertTold(String... types) {
    try (Topic topic = Topic.of("nomination")) {
      topic.await("programme.call.closed.v1", id);
      // An event that should not be there would be on its way by now.
      String later = Api.fresh("later");
      Api.post(Api.CALLS, Api.call(later, forum)).then().statusCode(201);
      topic.await("programme.call.closed.v1", later);
      assertThat(topic.of("/nomination/calls", id))
          .extracting(Topic.Event::type)
          .containsExactly(types);
    }
  }
}
