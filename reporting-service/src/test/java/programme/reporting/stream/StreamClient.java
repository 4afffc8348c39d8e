package programme.reporting.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A dashboard that follows the stream, by the rules of server-sent events. */
final class StreamClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpResponse<InputStream> response;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private final List<String> otherFields = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  /** One event; {@code id} is null where the stream gave none. */
  record Received(String id, JsonNode event) {}

  private StreamClient(HttpResponse<InputStream> response) {
    this.response = response;
    Thread reader = new Thread(this::read, "stream-client");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * @param query with its question mark, or empty
   * @param lastEventId null for none
   */
  static StreamClient connect(int port, String query, String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/stream" + query))
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      return new StreamClient(
          HttpClient.newHttpClient()
              .send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  List<String> comments() {
    return List.copyOf(comments);
  }

  /** Lines that are neither id nor data nor comment. */
  List<String> otherFields() {
    return List.copyOf(otherFields);
  }

  boolean hasEnded() {
    return ended;
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      // It was to end anyway.
    }
  }

  private void read() {
    try (var lines =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      List<String> block = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          take(block);
          block.clear();
        } else {
          block.add(line);
        }
      }
    } catch (IOException e) {
      // Cut.
    }
    ended = true;
  }

  private void take(List<String> block) throws IOException {
    String id = null;
    StringBuilder data = new StringBuilder();
    for (String line : block) {
      if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5));
      } else if (line.startsWith(":")) {
        comments.add(line.substring(1).strip());
      } else {
        otherFields.add(line);
      }
    }
    if (!data.isEmpty()) {
      received.add(new Received(id, JSON.readTree(data.toString())));
    }
  }
}
