package programme.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import programme.local.Exit;
import programme.local.Refusal;
import programme.local.parts.Pause;

/**
 * Asks each service's health what it has still to publish and to read, until for a while nobody has
 * anything: applying an event may make another one.
 */
final class ServicesQuiescence implements Quiescence {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PAUSE = Duration.ofMillis(50);
  // A loop hears of new events when the broker answers its fetch, which may be half a second later.
  private static final Duration QUIET = Duration.ofMillis(500);
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Map<String, URI> services;
  private final Duration patience;

  /**
   * @param services each service's readiness, by its name
   */
  ServicesQuiescence(Map<String, URI> services, Duration patience) {
    this.services = services;
    this.patience = patience;
  }

  @Override
  public void await(Consumer<String> progress) {
    Instant end = Instant.now().plus(patience);
    Instant quietSince = null;
    while (quietSince == null || Instant.now().isBefore(quietSince.plus(QUIET))) {
      Optional<String> busy = busy();
      if (busy.isPresent() && Instant.now().isAfter(end)) {
        throw new Refusal(
            Exit.NOT_READY,
            "After %d s not every service has applied the last event: %s."
                .formatted(patience.toSeconds(), busy.get()));
      }
      quietSince = busy.isPresent() ? null : quietSince == null ? Instant.now() : quietSince;
      Pause.of(PAUSE);
    }
  }

  /** A service that has something to do, and what. */
  private Optional<String> busy() {
    for (Map.Entry<String, URI> service : services.entrySet()) {
      JsonNode health = health(service.getValue());
      String left = left(data(health, "relay").path("pending"), "to publish");
      left = left.isEmpty() ? left(data(health, "event-loop").path("behind"), "to apply") : left;
      if (!left.isEmpty()) {
        return Optional.of(service.getKey() + " " + left);
      }
    }
    return Optional.empty();
  }

  private static String left(JsonNode events, String what) {
    if (!events.isIntegralNumber() || events.longValue() < 0) {
      return "does not say how many events it has " + what;
    }
    return events.longValue() == 0 ? "" : "has %d events %s".formatted(events.longValue(), what);
  }

  private static JsonNode data(JsonNode health, String name) {
    for (JsonNode check : health.path("checks")) {
      if (check.path("name").asText().equals(name)) {
        return check.path("data");
      }
    }
    return JSON.missingNode();
  }

  private JsonNode health(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
      return JSON.readTree(client.send(request, BodyHandlers.ofByteArray()).body());
    } catch (IOException e) {
      return JSON.missingNode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Exit.NOT_READY, "Waiting was interrupted.");
    }
  }
}
