package programme.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of the service's change feed: keeps what it was given, and where it stands. */
public final class Feed {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** One answer. */
  public record Batch(List<JsonNode> events, String next, HttpResponse<String> answer) {}

  private final List<JsonNode> seen = new ArrayList<>();
  private URI place;

  private Feed(URI place) {
    this.place = place;
  }

  /**
   * @param query such as {@code limit=7&types=…}; may be empty
   */
  public static Feed fromTheBeginning(String query) {
    return new Feed(address(query));
  }

  /** Without what is there already. */
  public static Feed fromTheEnd(String query) {
    Feed feed = fromTheBeginning(query);
    feed.toTheEnd();
    feed.seen.clear();
    return feed;
  }

  public static Feed from(URI place) {
    return new Feed(place);
  }

  private static URI address(String query) {
    return URI.create(
        "http://localhost:"
            + RestAssured.port
            + "/api/v1/changes/"
            + PlatformResource.service()
            + "?"
            + query);
  }

  /** One page; the feed stands behind it afterwards. */
  public Batch page() {
    try {
      return take(HTTP.send(request(place), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answer to a request that waits for so many seconds. */
  public CompletableFuture<Batch> waiting(int seconds) {
    URI waiting = URI.create(place + "&wait=" + seconds);
    return HTTP.sendAsync(request(waiting), HttpResponse.BodyHandlers.ofString())
        .thenApply(Feed::batch);
  }

  /** Follows next until there is nothing more. */
  public Feed toTheEnd() {
    Batch batch;
    do {
      batch = page();
    } while (!batch.events().isEmpty());
    return this;
  }

  public List<JsonNode> seen() {
    return seen;
  }

  public URI place() {
    return place;
  }

  private static HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  private Batch take(HttpResponse<String> answer) {
    Batch batch = batch(answer);
    seen.addAll(batch.events());
    place = URI.create(batch.next());
    return batch;
  }

  private static Batch batch(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Matcher next = NEXT.matcher(answer.headers().firstValue("Link").orElse("no Link"));
    assertThat(next.matches()).as("a Link to the next page").isTrue();
    try {
      List<JsonNode> events = new ArrayList<>();
      JSON.readTree(answer.body()).forEach(events::add);
      return new Batch(events, next.group(1).replaceAll("&wait=\\d+", ""), answer);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
