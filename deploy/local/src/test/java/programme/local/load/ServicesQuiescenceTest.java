package programme.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.local.Refusal;

class ServicesQuiescenceTest {
  private static final String QUIET = health(0, 0);
  private final Map<String, Deque<String>> answers = new LinkedHashMap<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void a_quiet_system_is_waited_for_as_long_as_news_may_be_on_their_way() {
    assertThat(waitFor(List.of(QUIET), List.of(QUIET)))
        .isBetween(Duration.ofMillis(500), Duration.ofSeconds(3));
  }

  @Test
  void what_is_still_to_be_published_or_applied_is_waited_for() {
    waitFor(List.of(health(3, 0), health(0, 0)), List.of(health(0, 2), health(0, 1), QUIET));
    assertThat(answers.get("a")).containsExactly(QUIET);
    assertThat(answers.get("b")).containsExactly(QUIET);
  }

  @Test
  void events_that_follow_from_events_begin_the_wait_anew() {
    Duration took = waitFor(List.of(QUIET, QUIET, QUIET, health(1, 0), QUIET), List.of(QUIET));
    assertThat(took).isGreaterThan(Duration.ofMillis(600));
    assertThat(answers.get("a")).containsExactly(QUIET);
  }

  @Test
  void who_stays_busy_is_named() {
    assertThatThrownBy(() -> waitFor(List.of(QUIET), List.of(health(0, 12))))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith(
            "not every service has applied the last event: b has 12 events to apply.");
    assertThatThrownBy(() -> waitFor(List.of(health(5, 0)), List.of(QUIET)))
        .hasMessageEndingWith(": a has 5 events to publish.");
  }

  @Test
  void who_does_not_say_is_not_taken_for_quiet() {
    assertThatThrownBy(() -> waitFor(List.of("{}"), List.of(QUIET)))
        .hasMessageEndingWith(": a does not say how many events it has to publish.");
    assertThatThrownBy(() -> waitFor(List.of(QUIET), List.of(health(0, -1))))
        .hasMessageEndingWith(": b does not say how many events it has to apply.");
    assertThatThrownBy(() -> waitFor(List.of("no json"), List.of(QUIET)))
        .hasMessageContaining("a does not say");
  }

  /** The last answer is given again and again. */
  private Duration waitFor(List<String> a, List<String> b) {
    answers.put("a", new ArrayDeque<>(a));
    answers.put("b", new ArrayDeque<>(b));
    Map<String, URI> services = new LinkedHashMap<>();
    answers.forEach((name, said) -> services.put(name, serve(said)));
    Instant began = Instant.now();
    new ServicesQuiescence(services, Duration.ofSeconds(1)).await(line -> {});
    return Duration.between(began, Instant.now());
  }

  private URI serve(Deque<String> said) {
    String path = "/" + System.identityHashCode(said);
    server.createContext(
        path,
        exchange -> {
          String answer = said.size() > 1 ? said.remove() : said.peek();
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private static String health(long pending, long behind) {
    return """
        {"status": "UP", "checks": [
          {"name": "event-loop", "status": "UP", "data": {"behind": %d}},
          {"name": "relay", "status": "UP", "data": {"pending": %d}}]}"""
        .formatted(behind, pending);
  }
}
