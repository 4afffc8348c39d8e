package programme.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The system as a portal calls it, through the gateway. Many threads may use one. */
public final class Portal {
  public static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String gateway;

  /** What is asked. A body of null is none. */
  public record Request(
      String method, String path, JsonNode body, String token, Map<String, String> headers) {
    public static Request post(String path, JsonNode body, String token) {
      return new Request("POST", path, body, token, Map.of());
    }

    public Request with(String header, String value) {
      Map<String, String> more = new java.util.LinkedHashMap<>(headers);
      more.put(header, value);
      return new Request(method, path, body, token, more);
    }
  }

  /** What came back; {@code status} 0 where nothing did. */
  public record Answer(int status, String body, Map<String, String> headers) {
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }

    public boolean ok() {
      return status >= 200 && status < 300;
    }

    /** The status with the problem's type, or why nothing came. */
    public String inShort() {
      return status == 0 || ok() ? status + " " + (ok() ? "" : body) : status + " " + problem();
    }

    private String problem() {
      try {
        return JSON.readTree(body).path("type").asText() + " " + JSON.readTree(body).path("detail");
      } catch (IOException notJson) {
        return "which is no problem+json";
      }
    }
  }

  public Portal(TrialSystem system) {
    this.gateway = system.ports().gatewayUrl();
  }

  public Answer send(Request asked) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway + asked.path())).timeout(PATIENCE);
    request.method(
        asked.method(),
        asked.body() == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(asked.body().toString()));
    request.header(
        "Content-Type",
        asked.method().equals("PATCH") ? "application/merge-patch+json" : "application/json");
    if (asked.token() != null) {
      request.header("Authorization", "Bearer " + asked.token());
    }
    asked.headers().forEach(request::header);
    return answer(request.build());
  }

  public Answer get(String path, String token) {
    return send(new Request("GET", path, null, token, Map.of()));
  }

  private Answer answer(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      return new Answer(response.statusCode(), response.body(), headers);
    } catch (IOException e) {
      return new Answer(0, e.toString(), Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, e.toString(), Map.of());
    }
  }
}
