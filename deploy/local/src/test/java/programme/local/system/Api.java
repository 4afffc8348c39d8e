package programme.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import programme.local.SystemUnderTest;

/** The system as a portal calls it: through the gateway, with or without a token. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();

  /**
   * An answer as it came; {@code status} 0 where none came and nobody knows what became of the
   * request.
   */
  record Answer(int status, String body, String contentType) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI gateway;
  private final String token;

  private Api(URI gateway, String token) {
    this.gateway = gateway;
    this.token = token;
  }

  static Api open(SystemUnderTest system) {
    return new Api(system.gateway(), null);
  }

  static Api as(SystemUnderTest system, String role, String organisation) {
    return new Api(system.gateway(), system.token(role, organisation));
  }

  static Api secretariat(SystemUnderTest system) {
    return as(system, "secretariat", "secretariat");
  }

  /** Of one process, past the gateway. */
  static Api secretariatAt(SystemUnderTest system, String part) {
    return new Api(
        URI.create("http://localhost:" + system.port(part)),
        system.token("secretariat", "secretariat"));
  }

  JsonNode get(String path) {
    Answer answer = get(path, "application/json");
    if (answer.status() != 200) {
      throw new AssertionError("GET " + path + " was answered " + answer);
    }
    return answer.json();
  }

  Answer get(String path, String accept) {
    return send(request(path).header("Accept", accept).GET());
  }

  Answer post(String path, JsonNode body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** An act on whatever stands. */
  Answer act(String path) {
    return send(request(path).header("If-Match", "*").POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** Changes whatever stands. */
  Answer patch(String path, JsonNode patch) {
    return send(
        request(path)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", "*")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(patch.toString())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("Content-Type").orElse(""));
    } catch (IOException e) {
      return new Answer(0, e.toString(), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
