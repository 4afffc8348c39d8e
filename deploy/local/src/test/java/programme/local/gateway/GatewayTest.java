package programme.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import programme.embedded.FreePort;
import programme.embedded.LocalIssuer;

class GatewayTest {
  private static final List<String> SERVICES =
      List.of("partnership", "workplan", "nomination", "reporting");
  private static final ExecutorService POOL = Executors.newCachedThreadPool();
  private static final int NOBODY = FreePort.find();
  private static final CountDownLatch SECOND_EVENT = new CountDownLatch(1);
  private static final CountDownLatch SLOW_ASKED = new CountDownLatch(1);
  private static final CountDownLatch NEWS_ASKED = new CountDownLatch(1);
  private static final CountDownLatch SERVICE_STOPS = new CountDownLatch(1);
  private static HttpServer origin;
  private static Gateway gateway;

  @TempDir static Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    origin = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    origin.setExecutor(POOL);
    origin.createContext("/api/v1/partners", GatewayTest::tellHeaders);
    origin.createContext("/api/v1/partnerships", GatewayTest::tellLength);
    origin.createContext("/api/v1/meetings", GatewayTest::answerSlowly);
    origin.createContext("/api/v1/changes", GatewayTest::answerWhenStopped);
    origin.createContext("/api/v1/stream", GatewayTest::streamEvents);
    origin.start();
    gateway = gateway();
  }

  @AfterAll
  static void stop() {
    gateway.stop();
    origin.stop(0);
    POOL.shutdownNow();
  }

  private static Gateway gateway() {
    Gateway gateway = new Gateway(Routes.read(), LocalIssuer.in(folder, "http://localhost/issuer"));
    gateway.start(
        0,
        SERVICES.stream()
            .collect(
                Collectors.toMap(
                    service -> service,
                    service ->
                        List.of(
                            new Origin(
                                service.equals("nomination")
                                    ? NOBODY
                                    : origin.getAddress().getPort(),
                                NOBODY)))));
    return gateway;
  }

  @Test
  void says_who_asked_and_lets_nobody_else_say_so() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/api/v1/partners/x?lang=fr")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "X-forwarded-for=127.0.0.1",
            "X-forwarded-proto=http",
            "path=/api/v1/partners/x?lang=fr")
        .contains(
            "X-forwarded-host=localhost:" + gateway.port(), "Host=localhost:" + gateway.port())
        .doesNotContain("evil", "6.6.6.6");
  }

  @Test
  void passes_a_large_body_through_whole() throws Exception {
    byte[] large = new byte[20 * 1024 * 1024];
    HttpResponse<String> answer =
        send(request("/api/v1/partnerships").POST(HttpRequest.BodyPublishers.ofByteArray(large)));
    assertThat(answer.body()).isEqualTo(Integer.toString(large.length));
  }

  @Test
  void a_hundred_slow_senders_keep_nobody_waiting_and_are_answered_in_the_end() throws Exception {
    String head =
        "POST /api/v1/partnerships HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n";
    List<Socket> slow = new ArrayList<>();
    try {
      for (int n = 0; n < 100; n++) {
        Socket socket = new Socket("localhost", gateway.port());
        socket.setSoTimeout(10_000);
        slow.add(socket);
        socket.getOutputStream().write((head + "a").getBytes(StandardCharsets.US_ASCII));
      }
      for (int n = 0; n < 20; n++) {
        assertThat(send(request("/api/v1/partners").timeout(Duration.ofSeconds(5))).statusCode())
            .isEqualTo(200);
      }
      for (Socket socket : slow) {
        socket.getOutputStream().write('b');
      }
      for (Socket socket : slow) {
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 200")
            .endsWith("2");
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void opens_no_web_socket() throws IOException {
    String upgrade =
        "GET /api/v1/partners HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    try (Socket socket = new Socket("localhost", gateway.port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(upgrade.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void holds_no_event_back() throws Exception {
    HttpResponse<InputStream> answer =
        client.send(request("/api/v1/stream").build(), HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: first");
      SECOND_EVENT.countDown();
      assertThat(lines.readLine()).isEqualTo("data: second");
    }
  }

  @Test
  void what_nobody_owns_is_a_problem() throws Exception {
    for (String path : List.of("/nothing", "/api/v1/nothing", "/q/health", "/issuer/nothing")) {
      HttpResponse<String> answer = send(request(path));
      assertProblem(answer, 404, "/problems/not-found");
      assertThat(new JsonObject(answer.body()).getString("instance")).isEqualTo(path);
    }
  }

  @Test
  void a_service_that_is_away_is_a_problem_that_says_when_to_try_again() throws Exception {
    for (int turn = 0; turn < 3; turn++) {
      byte[] body = new byte[1024 * 1024];
      HttpResponse<String> answer =
          send(request("/api/v1/calls").POST(HttpRequest.BodyPublishers.ofByteArray(body)));
      assertProblem(answer, 503, "/problems/service-unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }
  }

  @Test
  void what_is_no_http_is_a_problem_too() throws Exception {
    assertThat(raw("GARBAGE\r\n\r\n"))
        .matches("(?s)HTTP/1\\.[01] 400.*")
        .contains("/problems/malformed-request");
    String tooLong = "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    assertThat(raw(tooLong))
        .matches("(?s)HTTP/1\\.[01] 400.*")
        .contains("/problems/malformed-request");
  }

  @Test
  void the_issuers_documents_are_answered_here() throws Exception {
    HttpResponse<String> discovery = send(request("/issuer/.well-known/openid-configuration"));
    assertThat(new JsonObject(discovery.body()).getString("jwks_uri"))
        .isEqualTo("http://localhost/issuer/jwks");
    assertThat(send(request("/issuer/jwks")).body())
        .contains("\"kty\":\"EC\"")
        .doesNotContain("\"d\":");
  }

  @Test
  void a_stop_waits_for_the_answers_that_are_due() throws Exception {
    Gateway own = gateway();
    URI slow = URI.create("http://localhost:" + own.port() + "/api/v1/meetings");
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(slow).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(SLOW_ASKED.await(5, TimeUnit.SECONDS)).isTrue();
    own.stop();
    assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo("at last");
  }

  @Test
  void a_stop_waits_for_nobody_who_waits_for_news_and_passes_their_answers_on() throws Exception {
    Gateway own = gateway();
    URI waiting =
        URI.create("http://localhost:" + own.port() + "/api/v1/changes/partnership?wait=60");
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(waiting).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(NEWS_ASKED.await(5, TimeUnit.SECONDS)).isTrue();

    own.drain();
    assertThat(answer).isNotDone();
    SERVICE_STOPS.countDown();

    assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo("[]");
    own.stop();
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo(type);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + path))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(Duration.ofSeconds(20));
  }

  @Test
  void who_may_read_from_another_origin_is_said_once() throws Exception {
    for (String path :
        List.of("/api/v1/partners", "/api/v1/nominations", "/api/v1/nothing/of/the/kind")) {
      HttpResponse<String> answer =
          client.send(
              request(path).header("Origin", "https://portal.example").build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
          .as(path)
          .containsExactly("*");
    }
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", gateway.port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void tellHeaders(HttpExchange exchange) throws IOException {
    StringBuilder said = new StringBuilder("path=" + exchange.getRequestURI() + "\n");
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> said.append(name + "=" + String.join(",", values) + "\n"));
    answer(exchange, said.toString());
  }

  private static void tellLength(HttpExchange exchange) throws IOException {
    answer(exchange, Integer.toString(exchange.getRequestBody().readAllBytes().length));
  }

  private static void answerSlowly(HttpExchange exchange) throws IOException {
    SLOW_ASKED.countDown();
    pause(500);
    answer(exchange, "at last");
  }

  private static void answerWhenStopped(HttpExchange exchange) throws IOException {
    NEWS_ASKED.countDown();
    try {
      SERVICE_STOPS.await(8, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answer(exchange, "[]");
  }

  private static void streamEvents(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    body.write("data: first\n".getBytes(StandardCharsets.UTF_8));
    body.flush();
    try {
      SECOND_EVENT.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    body.write("data: second\n".getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
