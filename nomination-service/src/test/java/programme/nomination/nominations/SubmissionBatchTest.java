package programme.nomination.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.audit.CurrentAct;
import programme.kit.outbox.OutboxBatch;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.testing.Platform;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.kit.vocabulary.Ids;
import programme.nomination.Api;
import programme.nomination.CallLock;
import programme.nomination.Flood;
import programme.nomination.receipts.Receipt;

@QuarkusTest
class SubmissionBatchTest {
  private static final int MANY = 256;
  private static final String TAKEN = "select count(*) from nomination where call = ?";

  @Inject SubmissionQueue queue;
  @Inject SubmissionBatch batches;
  @Inject OutboxBatch outbox;
  @Inject ObjectMapper json;

  private String call;

  @BeforeEach
  void openACall() {
    call = Api.openCall();
  }

  @Test
  void one_nomination_that_is_refused_harms_none_of_its_batch() throws Exception {
    var nominations = nominations();
    nominations.get(100).withObject("/organisation").put("type", "IGO");
    nominations.set(200, nominations.get(199).deepCopy());

    List<Flood.Answer> answers = together(nominations);

    assertThat(answers.get(100).problem()).isEqualTo(Api.problem("constituency-mismatch"));
    assertThat(List.of(answers.get(199).status(), answers.get(200).status()))
        .containsExactlyInAnyOrder(201, 409);
    assertAllTakenBut(answers, 2);
    assertThat(number("select count(distinct xmin::text) from nomination where call = ?"))
        .as("transactions for all of them")
        .isLessThan(20);
  }

  @Test
  void one_nomination_that_the_database_refuses_harms_none_of_its_batch() throws Exception {
    String poison = "poison " + UUID.randomUUID();
    var nominations = nominations();
    nominations.get(100).withObject("/nominee").put("name", poison);
    superuser(
        "alter table nomination add constraint poisoned check (nominee_key <> '%s') not valid"
            .formatted(poison));
    List<Flood.Answer> answers;
    try {
      answers = together(nominations);
    } finally {
      superuser("alter table nomination drop constraint poisoned");
    }

    assertThat(answers.get(100).status()).isEqualTo(500);
    assertAllTakenBut(answers, 1);
  }

  @Test
  void each_of_a_batch_is_told_once_with_whoever_sent_it() throws Exception {
    List<Flood.Answer> answers = together(nominations().subList(0, 16));
    try (Topic topic = Topic.of("nomination")) {
      for (Flood.Answer answer : answers) {
        var told =
            topic.await("programme.nomination.submitted.v1", answer.body().get("id").asText());
        assertThat(told.sequence()).isEqualTo(1);
      }
    }
    String path = Api.NOMINATIONS + "/" + answers.get(0).body().get("id").asText();
    Api.get(Tokens.secretariat(), "/api/v1/audit/nomination?resource=" + path)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].role", equalTo("secretariat"))
        .body("items[0].request", equalTo("POST " + Api.NOMINATIONS));
  }

  @Test
  void who_waits_longer_for_the_lock_than_is_published_is_told_so_and_nothing_is_judged()
      throws Exception {
    SubmissionQueue bounded = queue(100, Duration.ofMillis(250));
    Arrival arrival = arrival("Somebody");
    try (CallLock lock = CallLock.of(call)) {
      bounded.put(arrival);
      assertUnavailable(arrival);
    }
    assertThat(number(TAKEN)).isZero();
  }

  @Test
  void a_full_queue_takes_no_more_and_loses_nothing_of_what_it_has() throws Exception {
    SubmissionQueue bounded = queue(8, Duration.ofSeconds(30));
    List<Arrival> taken = new ArrayList<>();
    int refused = 0;
    try (CallLock lock = CallLock.of(call)) {
      for (int n = 0; n < 50; n++) {
        Arrival arrival = arrival("Somebody " + n);
        try {
          bounded.put(arrival);
          taken.add(arrival);
        } catch (Problem full) {
          assertThat(full.code()).isEqualTo(ProblemCode.SERVICE_UNAVAILABLE);
          refused++;
        }
      }
    }

    assertThat(refused).isPositive();
    // Those at the lock are no longer in the queue.
    assertThat(taken.size()).isBetween(8, 17);
    taken.forEach(arrival -> assertThat(arrival.answer.join().getStatus()).isEqualTo(201));
    assertThat(number(TAKEN)).isEqualTo(taken.size());
  }

  @Test
  void an_extension_is_through_under_full_load() throws Exception {
    AtomicBoolean extended = new AtomicBoolean();
    Flood flood = new Flood();
    List<CompletableFuture<Boolean>> clients = new ArrayList<>();
    for (int n = 0; n < 64; n++) {
      clients.add(untilExtended(flood, extended));
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> number(TAKEN) > 64);
    long begun = System.nanoTime();
    Api.post(
            Api.CALLS + "/" + call + "/extensions",
            Api.json(
                "{'closesOn': '2099-02-01', 'reason': {'values': {'en': 'More time.'}, 'original': 'en'},"
                    + " 'authority': {'document': 'A note'}}"))
        .then()
        .statusCode(200);
    long took = (System.nanoTime() - begun) / 1_000_000;
    extended.set(true);

    assertThat(clients).allMatch(CompletableFuture::join);
    System.out.printf("An extension under load took %d ms%n", took);
    // 300 ms are promised on a quiet machine; one that starves waits for as long as the load lasts,
    // which is for it.
    assertThat(took).isLessThan(15_000);
  }

  /** A client that nominates again as soon as it is answered; true if it was always taken. */
  private CompletableFuture<Boolean> untilExtended(Flood flood, AtomicBoolean extended) {
    return flood
        .send(Api.nomination(call, "Somebody", Api.fresh("ngo")))
        .thenCompose(
            answer ->
                answer.status() != 201 || extended.get()
                    ? CompletableFuture.completedFuture(answer.status() == 201)
                    : untilExtended(flood, extended));
  }

  /** As many as possible in one batch: all wait while another holds the lock. */
  private List<Flood.Answer> together(List<? extends JsonNode> nominations) throws SQLException {
    List<CompletableFuture<Flood.Answer>> sent;
    try (CallLock lock = CallLock.of(call)) {
      sent = new Flood().send(nominations);
      await().atMost(Duration.ofSeconds(30)).until(() -> queue.waiting() > nominations.size() / 2);
    }
    return Flood.answers(sent);
  }

  private void assertAllTakenBut(List<Flood.Answer> answers, int refused) throws SQLException {
    List<Flood.Answer> taken = answers.stream().filter(one -> one.status() == 201).toList();
    assertThat(taken).hasSize(MANY - refused);
    assertThat(taken.stream().map(Flood.Answer::number).sorted().toList())
        .isEqualTo(IntStream.rangeClosed(1, MANY - refused).mapToObj(Long::valueOf).toList());
    assertThat(number(TAKEN)).isEqualTo(MANY - refused);
    Api.get(Tokens.secretariat(), Api.CALLS + "/" + call + "/receipts/verification")
        .then()
        .statusCode(200)
        .body("intact", equalTo(true))
        .body("count", equalTo(MANY - refused));
  }

  private List<ObjectNode> nominations() {
    List<ObjectNode> nominations = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      nominations.add(Api.nomination(call, "Somebody", Api.fresh("ngo")));
    }
    return nominations;
  }

  private SubmissionQueue queue(int bound, Duration patience) {
    return new SubmissionQueue(
        new SubmissionConfig() {
          @Override
          public Duration patience() {
            return patience;
          }

          @Override
          public int queue() {
            return bound;
          }

          @Override
          public int batch() {
            return 8;
          }

          @Override
          public int lanes() {
            return 1;
          }
        },
        batches,
        outbox);
  }

  private Arrival arrival(String nominee) throws Exception {
    Submission submission =
        json.readValue(Api.nomination(call, nominee, "a-network").toString(), Submission.class);
    return new Arrival(
        Ids.next(),
        submission,
        Receipt.Sealed.of("{}"),
        false,
        new CurrentAct.Doing(null, null, null, null, null),
        URI.create("http://localhost" + Api.NOMINATIONS),
        null,
        null);
  }

  private static void assertUnavailable(Arrival arrival) {
    assertThatThrownBy(arrival.answer::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.SERVICE_UNAVAILABLE));
  }

  private long number(String query) {
    try (var database = Platform.get().database("nomination");
        var statement = database.prepareStatement(query)) {
      statement.setString(1, call);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void superuser(String command) throws SQLException {
    try (var database = Platform.get().database("nomination");
        var statement = database.createStatement()) {
      statement.execute(command);
    }
  }
}
