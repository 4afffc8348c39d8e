package programme.reporting.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import programme.kit.events.EventType;
import programme.reporting.Programme;

@QuarkusTest
@Timeout(60)
class StreamTest {
  private final Programme programme = new Programme();
  private final List<StreamClient> clients = new ArrayList<>();

  @AfterEach
  void close() {
    clients.forEach(StreamClient::close);
    programme.close();
  }

  @Test
  void an_event_comes_as_structured_cloudevents_json_with_its_place_as_id() {
    StreamClient client = connect("?subject=" + programme.partnership, null);

    programme.tellPartnership();

    JsonNode event = awaitEvents(client, 1).get(0).event();
    assertThat(client.header("Content-Type")).startsWith("text/event-stream");
    assertThat(client.header("Cache-Control")).isEqualTo("no-store");
    assertThat(client.received().get(0).id()).matches("[1-9]\\d*");
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("type").asText()).isEqualTo(EventType.PARTNERSHIP_REGISTERED.typeName());
    assertThat(event.path("source").asText()).isEqualTo("/partnership/partnerships");
    assertThat(event.path("sequence").asText()).isEqualTo("1");
    assertThat(event.path("data").path("code").asText()).isEqualTo(programme.partnership);
    assertThat(client.otherFields()).allMatch(line -> line.startsWith("retry:"));
    assertThat(client.comments()).contains("connected");
  }

  @Test
  void who_resumes_behind_any_event_gets_the_others_once_and_in_order() {
    StreamClient whole = connect("?subject=" + programme.partnership, null);
    tellSteps(1, 20);
    List<String> ids = ids(awaitEvents(whole, 20));

    for (int n : List.of(0, 7, 18)) {
      StreamClient resumed = connect("?subject=" + programme.partnership, ids.get(n));
      assertThat(ids(awaitEvents(resumed, 19 - n))).isEqualTo(ids.subList(n + 1, 20));
    }
    assertThat(ids)
        .isSortedAccordingTo((a, b) -> Long.compare(Long.parseLong(a), Long.parseLong(b)));
    assertThat(sequences(whole)).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void a_copy_of_an_event_is_not_told_again() {
    StreamClient client = connect("?subject=" + programme.partnership, null);
    programme.tellPartnership();
    awaitEvents(client, 1);
    programme.others.send(
        EventType.PARTNERSHIP_REGISTERED,
        programme.partnership,
        1,
        programme.others.example(EventType.PARTNERSHIP_REGISTERED).toString());

    tellSteps(2, 2);

    assertThat(sequences(client, 2)).containsExactly(1, 2);
  }

  @Test
  void the_history_is_had_from_its_beginning() {
    StreamClient live = connect("?subject=" + programme.partnership, null);
    tellSteps(1, 91);
    awaitEvents(live, 91);

    StreamClient late = connect("?after=0&subject=" + programme.partnership, null);

    assertThat(sequences(late, 91)).isEqualTo(IntStream.rangeClosed(1, 91).boxed().toList());
  }

  @Test
  void only_the_types_that_are_asked_for_come() {
    String wanted = EventType.PARTNERSHIP_PARTICIPATION_CHANGED.typeName();
    StreamClient client = connect("?types=" + wanted + "&subject=" + programme.partnership, null);

    programme.tellPartnership().tellParticipation("LEAD", "2008-01-01", null);

    assertThat(awaitEvents(client, 1))
        .allMatch(one -> one.event().path("type").asText().equals(wanted));
  }

  @Test
  void what_can_never_come_is_refused() {
    refused("?types=programme.partnership.painted.v1", null);
    refused("?after=x", null);
    refused("?after=999999999999", null);
    refused("", "-1");
  }

  @Test
  void nobody_must_wait_for_a_head() {
    given().head("/api/v1/stream").then().statusCode(equalTo(200));
  }

  private void tellSteps(int first, int last) {
    for (int n = first; n <= last; n++) {
      var data = programme.others.example(EventType.PARTNERSHIP_REGISTERED);
      data.put("code", programme.partnership);
      programme.others.send(
          EventType.PARTNERSHIP_REGISTERED, programme.partnership, n, data.toString());
    }
  }

  private StreamClient connect(String query, String lastEventId) {
    StreamClient client = StreamClient.connect(RestAssured.port, query, lastEventId);
    clients.add(client);
    assertThat(client.status()).isEqualTo(200);
    await().until(() -> client.comments().contains("connected"));
    return client;
  }

  private static void refused(String query, String lastEventId) {
    var request = given();
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    request
        .get("/api/v1/stream" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/validation-failed"));
  }

  private static List<StreamClient.Received> awaitEvents(StreamClient client, int number) {
    await().until(() -> client.received().size() >= number);
    assertThat(client.received()).hasSize(number);
    return client.received();
  }

  private static List<String> ids(List<StreamClient.Received> events) {
    return events.stream().map(StreamClient.Received::id).toList();
  }

  private static List<Integer> sequences(StreamClient client, int number) {
    awaitEvents(client, number);
    return sequences(client);
  }

  private static List<Integer> sequences(StreamClient client) {
    return client.received().stream().map(one -> one.event().path("sequence").asInt()).toList();
  }
}
