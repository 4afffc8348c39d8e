package programme.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The conventions of the public API over HTTP, kept in memory: keys and versions, external ids,
 * revisions, the statuses of plans and reports. It checks no domain rule but those that a loader
 * meets.
 */
final class FakeApi implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  /** What was asked for, in order: {@code PATCH /api/v1/partners/unep}. */
  final List<String> requests = new ArrayList<>();

  /** Statuses to be answered to the next requests in place of what they ask for. */
  final Deque<Integer> faults = new ArrayDeque<>();

  /** Whether each write is carried out and then answered with 503, the first time. */
  volatile boolean loseAnswers;

  private String lost = "";

  volatile String validToken = "token-1";
  private final FakeStore store = new FakeStore();
  private final HttpServer server;

  FakeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/", this::handle);
    server.start();
  }

  URI gateway() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** As the API would answer a GET. */
  JsonNode get(String path) {
    return store.answer("GET", path, null, null).body();
  }

  /** The body of the POST that made it, or revised it last. */
  JsonNode sent(String path) {
    return store.sent(path);
  }

  /** Makes requests with this path be refused with 400. */
  void refuse(String method, String path) {
    store.refused.add(method + " /api/v1/" + path);
  }

  List<String> writes() {
    return requests.stream().filter(request -> !request.startsWith("GET")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().toString();
    byte[] sent = exchange.getRequestBody().readAllBytes();
    requests.add(method + " " + path);
    FakeStore.Reply reply;
    if (!("Bearer " + validToken).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      reply = problem(401, "unauthenticated");
    } else if (!faults.isEmpty()) {
      reply = problem(faults.remove(), "service-unavailable");
    } else {
      JsonNode body = sent.length == 0 ? null : JSON.readTree(sent);
      String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
      reply = store.answer(method, path.substring("/api/v1/".length()), body, ifMatch);
      reply = loseAnswers && isFirst(method + path + body) ? problem(503, "lost") : reply;
    }
    send(exchange, reply);
  }

  /** Of writes; the one that is sent again is not. */
  private boolean isFirst(String write) {
    boolean again = write.startsWith("GET") || write.equals(lost);
    lost = again ? "" : write;
    return !again;
  }

  private static void send(HttpExchange exchange, FakeStore.Reply reply) throws IOException {
    byte[] body = JSON.writeValueAsBytes(reply.body());
    if (reply.version() != null) {
      exchange.getResponseHeaders().set("ETag", "\"" + reply.version() + ".ab\"");
    }
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  static FakeStore.Reply problem(int status, String code) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", "/problems/" + code).put("title", "Title of " + code).put("status", status);
    body.put("detail", "Detail of " + code + ".");
    if (status == 400) {
      body.putArray("errors")
          .add(JSON.valueToTree(Map.of("pointer", "/name", "detail", "must not be null")));
    }
    return new FakeStore.Reply(status, body, null);
  }
}
