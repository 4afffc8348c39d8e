package programme.kit.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.testing.Feed;
import programme.kit.testing.Platform;

@QuarkusTest
class FeedTest {
  private static final String PATH = "/api/v1/changes/partnership";

  @Inject Outbox outbox;
  @Inject FeedTail end;

  @Test
  void an_event_is_what_the_topic_says_of_it_and_nothing_else() {
    Feed feed = Feed.fromTheEnd("limit=10");
    String subject = happens(EventType.PARTNER_REGISTERED);

    Feed.Batch batch = await().until(feed::page, page -> !page.events().isEmpty());

    assertThat(batch.answer().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/cloudevents-batch+json");
    JsonNode event = batch.events().get(0);
    assertThat(event.get("subject").textValue()).isEqualTo(subject);
    assertThat(event.get("sequence").textValue()).isEqualTo("1");
    assertThat(event.get("epoch").intValue()).isEqualTo(1);
    List<String> members = new ArrayList<>();
    event.fieldNames().forEachRemaining(members::add);
    assertThat(members)
        .isSubsetOf(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "dataschema",
            "sequence",
            "epoch",
            "traceparent",
            "data");
  }

  @Test
  void goes_on_from_every_place_with_the_rest_and_nothing_twice() {
    Feed feed = Feed.fromTheEnd("limit=1");
    List<Feed> places = new ArrayList<>(List.of(Feed.from(feed.place())));
    for (int n = 0; n < 20; n++) {
      happens(EventType.PARTNER_CHANGED);
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(feed.toTheEnd().seen()).hasSizeGreaterThanOrEqualTo(20));
    for (int n = 1; n < 20; n++) {
      places.add(Feed.from(places.get(n - 1).place()));
      places.get(n).page();
    }

    for (int n = 0; n < 20; n++) {
      places.get(n).toTheEnd();
      assertThat(places.get(n).seen()).isEqualTo(feed.seen().subList(Math.max(0, n - 1), 20));
    }
  }

  @Test
  void a_waiting_client_is_told_within_a_second() throws Exception {
    Feed feed = Feed.fromTheEnd("");
    CompletableFuture<Feed.Batch> answer = feed.waiting(30);
    await().until(() -> end.tail().waiting() > 0);

    String subject = happens(EventType.PARTNER_CHANGED);

    assertThat(answer.get(1, TimeUnit.SECONDS).events())
        .extracting(event -> event.get("subject").textValue())
        .containsExactly(subject);
  }

  @Test
  void a_client_is_told_of_what_another_instance_published() throws Exception {
    Feed feed = Feed.fromTheEnd("");
    CompletableFuture<Feed.Batch> answer = feed.waiting(30);
    await().until(() -> end.tail().waiting() > 0);

    UUID id = publishedElsewhere();

    assertThat(answer.get(1, TimeUnit.SECONDS).events())
        .extracting(event -> event.get("id").textValue())
        .containsExactly(id.toString());
  }

  @Test
  void a_wait_that_ends_without_an_event_is_answered_empty_with_the_way_on() throws Exception {
    Feed feed = Feed.fromTheEnd("");
    long begin = System.nanoTime();

    Feed.Batch batch = feed.waiting(1).get(5, TimeUnit.SECONDS);

    assertThat(batch.events()).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(batch.answer().headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void a_filter_passes_over_what_is_not_wanted_for_good() throws Exception {
    String wanted = "wanted-" + UUID.randomUUID();
    Feed feed = Feed.fromTheEnd("types=programme.partner.changed.v1&subject=" + wanted);
    var before = feed.place();
    CompletableFuture<Feed.Batch> answer = feed.waiting(30);
    await().until(() -> end.tail().waiting() > 0);
    happens(EventType.PARTNER_CHANGED);
    happens(EventType.PARTNER_REGISTERED, wanted);
    Feed all = Feed.from(before);
    await().until(() -> all.toTheEnd().place(), place -> !place.equals(before));
    assertThat(answer).isNotDone();
    assertThat(feed.page().events()).isEmpty();
    assertThat(feed.place()).isNotEqualTo(before);

    happens(EventType.PARTNER_CHANGED, wanted);

    assertThat(answer.get(1, TimeUnit.SECONDS).events())
        .extracting(event -> event.get("type").textValue())
        .containsExactly("programme.partner.changed.v1");
  }

  @Test
  void a_client_that_goes_away_is_forgotten() throws IOException {
    Feed.fromTheEnd("");
    int before = end.tail().waiting();
    String place = Feed.fromTheEnd("").place().getQuery();
    try (Socket client = new Socket("localhost", RestAssured.port)) {
      String request = "GET " + PATH + "?" + place + "&wait=60 HTTP/1.1\r\nHost: localhost\r\n\r\n";
      client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      await().until(() -> end.tail().waiting() == before + 1);
    }
    await().atMost(Duration.ofSeconds(2)).until(() -> end.tail().waiting() == before);
  }

  @Test
  void a_full_page_never_changes_and_the_end_is_never_kept() {
    happens(EventType.PARTNER_CHANGED);
    await().until(() -> !Feed.fromTheBeginning("limit=1").page().events().isEmpty());

    var page = Feed.fromTheBeginning("limit=1").page().answer();
    String tag = page.headers().firstValue("ETag").orElseThrow();

    assertThat(page.headers().firstValue("Cache-Control").orElseThrow())
        .contains("public", "immutable");
    given()
        .header("If-None-Match", tag)
        .get(PATH + "?limit=1")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));
    given().get(PATH + "?limit=200").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "after=%25%25",
        "after=YQ",
        "after=ZmVlZCA5OTk5OTk5OTk5OTk5OTk5",
        "limit=0",
        "limit=201",
        "wait=-1",
        "wait=61",
        "types=programme.partner.painted.v1",
        "types=programme.forum.registered.v1"
      })
  void what_is_no_such_request_is_refused_with_the_parameters_name(String query) {
    given()
        .urlEncodingEnabled(false)
        .get(PATH + "?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(query.substring(0, query.indexOf('='))));
  }

  @Test
  void another_services_feed_is_not_here() {
    given()
        .get("/api/v1/changes/nomination")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private String happens(EventType type) {
    return happens(type, "feed-" + UUID.randomUUID());
  }

  private String happens(EventType type, String subject) {
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(type, subject, Map.of("for", "the feed")));
    return subject;
  }

  /** As another instance's relay leaves a row: stamped, and nobody here was told. */
  private static UUID publishedElsewhere() throws SQLException {
    UUID id = UUID.randomUUID();
    try (var connection = Platform.get().database("partnership");
        var insert =
            connection.prepareStatement(
                """
                with counter as (update feed_position set position = position + 1 returning position)
                insert into outbox (event_id, type, source, subject, epoch, sequence, time, data, published_at, feed_position)
                select ?, 'programme.partner.changed.v1', '/partnership/partners', ?, 1, 1, programme_now(), '{}', programme_now(), position
                from counter
                """)) {
      insert.setObject(1, id);
      insert.setString(2, "elsewhere-" + id);
      insert.executeUpdate();
    }
    return id;
  }
}
