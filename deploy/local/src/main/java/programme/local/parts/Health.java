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

/** Whether something answers, and if not, why. */
public record Health(boolean ready, String why) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_MS = 2000;
  private static final Health READY = new Health(true, "ready");

  static Health not(String why) {
    return new Health(false, why);
  }

  /** A service's own word on its readiness, with the checks that are down. */
  public static Health ofService(int managementPort) {
    return ofHttp("http://localhost:" + managementPort + "/q/health/ready");
  }

  /** Whether this address answers 200. */
  public static Health ofHttp(String address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MS);
      connection.setReadTimeout(PATIENCE_MS);
      int status = connection.getResponseCode();
      return status == 200 ? READY : not(reason(status, connection.getErrorStream()));
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

  private static String reason(int status, InputStream body) {
    List<String> down = new ArrayList<>();
    try {
      JsonNode said = body == null ? JSON.createObjectNode() : JSON.readTree(body);
      for (JsonNode check : said.path("checks")) {
        if (!"UP".equals(check.path("status").asText())) {
          down.add(check.path("name").asText());
        }
      }
    } catch (IOException notJson) {
      // the status says enough
    }
    return down.isEmpty() ? "answers " + status : "down: " + String.join(", ", down);
  }
}
