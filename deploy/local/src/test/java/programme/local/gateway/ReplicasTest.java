package programme.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import programme.embedded.LocalIssuer;
import programme.local.gateway.FakeInstance.Behaviour;

/** Two processes of one service behind the gateway, one of which fails in every way. */
class ReplicasTest {
  @TempDir static Path folder;
  private final FakeInstance first = new FakeInstance("1");
  private final FakeInstance second = new FakeInstance("2");
  private final HttpClient client = HttpClient.newHttpClient();
  private Gateway gateway;

  @BeforeEach
  void start() {
    gateway = new Gateway(Routes.read(), LocalIssuer.in(folder, "http://localhost/issuer"));
    gateway.start(0, Map.of("partnership", List.of(first.origin(), second.origin())));
  }

  @AfterEach
  void stop() throws IOException {
    first.close();
    second.close();
    gateway.stop();
  }

  @Test
  void both_are_asked_in_turn() throws Exception {
    for (int n = 0; n < 10; n++) {
      assertThat(get().statusCode()).isEqualTo(200);
    }
    assertThat(first.asked).hasValue(5);
    assertThat(second.asked).hasValue(5);
  }

  @Test
  void one_that_is_gone_is_left_out_at_once_and_nobody_notices() throws Exception {
    first.close();
    for (int n = 0; n < 20; n++) {
      assertThat(get().body()).isEqualTo("2");
      assertThat(post().body()).isEqualTo("2");
    }
  }

  @Test
  void one_that_is_not_ready_is_left_out_until_it_is() throws Exception {
    first.now(Behaviour.NOT_READY);
    within(Duration.ofSeconds(5), () -> assertThat(answers(10)).containsOnly("2"));
    first.now(Behaviour.ANSWERS);
    within(Duration.ofSeconds(5), () -> assertThat(answers(10)).contains("1"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSES_WITHOUT_AN_ANSWER", "IS_STOPPING"})
  void a_read_that_one_leaves_unanswered_is_asked_of_the_other(Behaviour behaviour)
      throws Exception {
    first.now(behaviour);
    assertThat(answers(10)).containsOnly("2");
    assertThat(first.asked.get()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSES_WITHOUT_AN_ANSWER", "IS_STOPPING"})
  void a_write_that_one_leaves_unanswered_is_a_problem_and_is_not_sent_twice(Behaviour behaviour)
      throws Exception {
    first.now(behaviour);
    int unknown = 0;
    for (int n = 0; n < 2; n++) {
      HttpResponse<String> answer = post();
      if (answer.statusCode() != 200) {
        assertUnavailable(answer);
        unknown++;
      }
    }
    assertThat(unknown).isEqualTo(1);
    assertThat(first.asked.get() + second.asked.get()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUTS_A_COUNTED_ANSWER", "CUTS_A_CHUNKED_ANSWER"})
  void an_answer_that_breaks_off_never_looks_whole(Behaviour behaviour) {
    first.now(behaviour);
    second.now(behaviour);
    assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
  }

  @Test
  void one_that_has_fallen_silent_is_given_up_and_asked_again_when_it_speaks() throws Exception {
    first.now(Behaviour.IS_SILENT);
    Instant began = Instant.now();
    assertThat(answers(2)).containsOnly("2");
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(15));
    began = Instant.now();
    assertThat(answers(20)).containsOnly("2");
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
    first.now(Behaviour.ANSWERS);
    within(Duration.ofSeconds(8), () -> assertThat(answers(10)).contains("1"));
  }

  @Test
  void while_none_says_that_it_is_ready_all_are_asked() throws Exception {
    first.now(Behaviour.NOT_READY);
    second.now(Behaviour.NOT_READY);
    Thread.sleep(2500);
    assertThat(answers(4)).contains("1", "2");
    first.close();
    second.close();
    assertUnavailable(get());
  }

  private interface Assertion {
    void check() throws Exception;
  }

  private static void within(Duration patience, Assertion assertion) throws Exception {
    Instant latest = Instant.now().plus(patience);
    while (true) {
      try {
        assertion.check();
        return;
      } catch (AssertionError e) {
        if (Instant.now().isAfter(latest)) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  private static void assertUnavailable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(new JsonObject(answer.body()).getString("type"))
        .isEqualTo("/problems/service-unavailable");
  }

  private List<String> answers(int count) throws Exception {
    List<String> answers = new java.util.ArrayList<>();
    for (int n = 0; n < count; n++) {
      answers.add(get().body());
    }
    return answers;
  }

  private HttpResponse<String> get() throws IOException, InterruptedException {
    return send(request().GET());
  }

  private HttpResponse<String> post() throws IOException, InterruptedException {
    return send(request().POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + gateway.port() + "/api/v1/partners"))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(Duration.ofSeconds(20));
  }
}
