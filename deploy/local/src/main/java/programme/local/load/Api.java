package programme.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import programme.local.Exit;
import programme.local.Refusal;
import programme.local.parts.Pause;

/**
 * The public API, as the secretariat. Where a service is away for a moment, a request is sent
 * again: everything that is sent here may arrive twice, since keys, external ids and If-Match tell
 * the second one.
 */
final class Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TRIES = 7;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI gateway;
  private final Supplier<String> tokens;
  private final Duration firstPause;
  private String token;
  private boolean reached;

  /**
   * @param tokens gives a token that holds now; asked again when the last one has expired
   * @param firstPause before a request is sent again; each further pause is twice as long
   */
  Api(URI gateway, Supplier<String> tokens, Duration firstPause) {
    this.gateway = gateway;
    this.tokens = tokens;
    this.firstPause = firstPause;
    this.token = tokens.get();
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /** The items of a list, through all its pages. */
  List<JsonNode> all(String list) {
    List<JsonNode> items = new ArrayList<>();
    for (String page = list + "?limit=200"; page != null; ) {
      Answer answer = get(page).orRefused(200);
      answer.body().path("items").forEach(items::add);
      page = answer.body().hasNonNull("next") ? here(answer.body().get("next").asText()) : null;
    }
    return items;
  }

  /**
   * What an address in an answer is below this gateway, under whatever name the service knows it.
   */
  private static String here(String address) {
    URI next = URI.create(address);
    return next.getRawPath() + "?" + next.getRawQuery();
  }

  Answer post(String path, JsonNode body) {
    return send(request(path).header("Content-Type", "application/json").POST(publisher(body)));
  }

  /** A POST that changes what was read under this tag. */
  Answer act(String path, JsonNode body, String tag) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", tag)
            .POST(publisher(body)));
  }

  Answer patch(String path, JsonNode patch, String tag) {
    return send(
        request(path)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", tag)
            .method("PATCH", publisher(patch)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", "application/json, application/problem+json");
  }

  private Answer send(HttpRequest.Builder request) {
    Answer answer = persist(request);
    if (answer.is(401)) {
      token = tokens.get();
      answer = persist(request);
    }
    if (answer.is(401)) {
      throw new Refusal(
          Exit.NOT_LOADED,
          gateway + " does not take this token: " + answer.body().path("detail").asText());
    }
    return answer;
  }

  /** Sends until something other than "not just now" is answered, or patience ends. */
  private Answer persist(HttpRequest.Builder request) {
    Duration pause = firstPause;
    for (int turn = 1; ; turn++) {
      try {
        Answer answer = once(request.setHeader("Authorization", "Bearer " + token).build());
        reached = true;
        if (!answer.is(503)) {
          return answer;
        }
        giveUpAfter(turn, answer.body().path("detail").asText());
      } catch (IOException e) {
        giveUpAfter(reached ? turn : TRIES, "nobody answers there");
      }
      Pause.of(pause);
      pause = pause.multipliedBy(2);
    }
  }

  private void giveUpAfter(int turn, String why) {
    if (turn >= TRIES) {
      throw new Refusal(
          Exit.NOT_LOADED,
          "%s can't be loaded just now: %s (load again: it goes on from there)"
              .formatted(gateway, why));
    }
  }

  private Answer once(HttpRequest request) throws IOException {
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          json(response.body()),
          response.headers().firstValue("ETag").orElse(null),
          response.headers().firstValue("Location").orElse(null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null || read.isMissingNode() ? JsonNodeFactory.instance.objectNode() : read;
    } catch (JsonProcessingException notJson) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private static BodyPublisher publisher(JsonNode body) {
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
