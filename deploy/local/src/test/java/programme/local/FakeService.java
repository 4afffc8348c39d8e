package programme.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A child for the launcher's own tests: it is ready, says who it is, and ends when told. No service
 * stands on it.
 */
public final class FakeService {
  private FakeService() {}

  public static void main(String[] args) throws IOException {
    String who =
        System.getenv("PROGRAMME_INSTANCE") + " clock " + System.getenv("PROGRAMME_CLOCK_OFFSET");
    serve(Integer.parseInt(System.getenv("PROGRAMME_HTTP_PORT")), who);
    serve(
        Integer.parseInt(System.getenv("PROGRAMME_MANAGEMENT_PORT")),
        "{\"status\":\"UP\",\"checks\":[]}");
    System.out.println("serving as " + who);
  }

  private static void serve(int port, String answer) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }
}
