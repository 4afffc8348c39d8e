package programme.partnership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Feed;

@QuarkusTest
class ChangesTest {
  @Test
  void two_hundred_clients_wait_while_ordinary_requests_are_answered() throws Exception {
    String code = "awaited-" + UUID.randomUUID();
    Feed feed = Feed.fromTheEnd("limit=200&subject=nobody");
    Feed wanted = Feed.fromTheEnd("limit=200&subject=" + code);
    List<CompletableFuture<Feed.Batch>> clients =
        IntStream.range(0, 200).mapToObj(n -> (n % 2 == 0 ? feed : wanted).waiting(8)).toList();
    TimeUnit.SECONDS.sleep(1);

    for (int n = 0; n < 20; n++) {
      Instant begin = Instant.now();
      given().get("/api/v1/partners?limit=1").then().statusCode(200);
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }
    assertThat(clients).noneMatch(CompletableFuture::isDone);
    register(code);

    for (int n = 0; n < 200; n++) {
      Feed.Batch batch = clients.get(n).get(12, TimeUnit.SECONDS);
      assertThat(batch.events()).hasSize(n % 2);
    }
  }

  @Test
  void who_acted_stands_in_no_answer() {
    String code = "quiet-" + UUID.randomUUID();
    Feed feed = Feed.fromTheEnd("subject=" + code);
    register(code);

    Feed.Batch batch = feed.waiting(10).join();

    assertThat(batch.events()).hasSize(1);
    assertThat(batch.answer().body())
        .doesNotContain("actor", "secretariat", "published", "failure");
  }

  private static void register(String code) {
    Requests.post(
            "partners",
            Map.of(
                "code", code, "name", Requests.text("A partner"), "type", "NGO", "country", "CH"))
        .then()
        .statusCode(201);
  }
}
