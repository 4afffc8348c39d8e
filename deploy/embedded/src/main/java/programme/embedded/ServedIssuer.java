package programme.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A local issuer that answers over HTTP, for tests without a gateway. */
public final class ServedIssuer implements AutoCloseable {
  private final HttpServer server;
  private final LocalIssuer issuer;

  private ServedIssuer(HttpServer server, LocalIssuer issuer) {
    this.server = server;
    this.issuer = issuer;
  }

  static ServedIssuer start(Path folder, int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      String url = "http://localhost:" + server.getAddress().getPort() + "/issuer";
      LocalIssuer issuer = LocalIssuer.in(folder, url);
      answer(server, "/issuer/.well-known/openid-configuration", issuer::discoveryJson);
      answer(server, "/issuer/jwks", issuer::jwksJson);
      server.start();
      return new ServedIssuer(server, issuer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public LocalIssuer issuer() {
    return issuer;
  }

  public String url() {
    return issuer.url();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void answer(HttpServer server, String path, Supplier<String> json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
