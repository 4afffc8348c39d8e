package programme.local.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether something answers, and if not, why.
 *
 * @param leads whether a service's process says that it publishes the service's events; null for
 *     what says nothing of it
 */
public record Health(boolean ready, String why, Boolean leads) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_MS = 2000;
  private static final Health READY = new Health(true, "ready", null);

  static Health not(String why) {
    return new Health(false, why, null);
  }

  /** A service's own word on its readiness, with the checks that are down. */
  public static Health ofService(int managementPort) {
    return ofHttp(readiness(managementPort));
  }

  /** Where a service's process tells whether it is ready. */
  public static String readiness(int managementPort) {
    return "http://localhost:" + managementPort + "/q/health/ready";
  }

  /** Whether this address answers 200. */
  public static Health ofHttp(String address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MS);
      connection.setReadTimeout(PATIENCE_MS);
      int status = connection.getResponseCode();
      JsonNode said =
          json(status == 200 ? connection.getInputStream() : connection.getErrorStream());
      return new Health(status == 200, status == 200 ? "ready" : reason(status, said), leads(said));
    } catch (IOException e) {
      return not("does not answer: " + e.getMessage());
    }
  }

  /** Whether somebody takes connections there. */
  public static Health ofPort(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), PATIENCE_MS);
      return READY;
    } catch (IOException e) {
      return not("takes no connections");
    }
  }

  private static String reason(int status, JsonNode said) {
    List<String> down = new ArrayList<>();
    for (JsonNode check : said.path("checks")) {
      if (!"UP".equals(check.path("status").asText())) {
        down.add(check.path("name").asText());
      }
    }
    return down.isEmpty() ? "answers " + status : "down: " + String.join(", ", down);
  }

  private static Boolean leads(JsonNode said) {
    for (JsonNode check : said.path("checks")) {
      if (check.path("data").has("leader")) {
        return check.path("data").get("leader").asBoolean();
      }
    }
    return null;
  }

  private static JsonNode json(InputStream body) {
    try {
      return body == null ? JSON.missingNode() : JSON.readTree(body);
    } catch (IOException notJson) {
      // the status says enough
      return JSON.missingNode();
    }
  }
}
