package programme.nomination;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import programme.kit.testing.Tokens;

/**
 * Sends many nominations at once, each on a line of its own; whoever asks waits for the answers.
 */
public final class Flood {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String token = Tokens.secretariat();

  public record Answer(int status, JsonNode body) {
    public String problem() {
      return body.path("type").asText();
    }

    public long number() {
      return body.at("/receipt/number").asLong();
    }
  }

  public List<CompletableFuture<Answer>> send(List<? extends JsonNode> nominations) {
    return nominations.stream().map(this::send).toList();
  }

  public CompletableFuture<Answer> send(JsonNode nomination) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Api.NOMINATIONS))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(nomination.toString()))
            .build();
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(answer -> new Answer(answer.statusCode(), Api.parse(answer.body())));
  }

  public static List<Answer> answers(List<CompletableFuture<Answer>> sent) {
    return sent.stream().map(CompletableFuture::join).toList();
  }
}
