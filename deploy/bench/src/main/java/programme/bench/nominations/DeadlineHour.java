package programme.bench.nominations;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import programme.bench.Bench;
import programme.bench.Figure;
import programme.bench.Goal;
import programme.bench.measure.HttpLoad;
import programme.bench.measure.HttpLoad.Call;
import programme.bench.measure.Outcome;
import programme.trial.Portal;

/**
 * A tenth of the rush, then the rush itself up to the closing instant and a moment over it. What
 * every client was told is held against the instant and against the rows.
 */
final class DeadlineHour {
  private static final String CALL = "bench-deadline";

  /** In the past: Kafka takes no record of tomorrow. */
  private static final Instant CLOSING = Instant.parse("2020-01-15T23:00:00Z");

  /** Of the most that #1 found, so that the rush is what the machine can do. */
  private static final double RUSH = 0.5;

  private static final Duration OVER = Duration.ofSeconds(2);

  private final Bench bench;
  private final HttpLoad load;
  private final Candidates candidates;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger wrong = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();

  DeadlineHour(Bench bench, HttpLoad load, Candidates candidates) {
    this.bench = bench;
    this.load = load;
    this.candidates = candidates;
  }

  List<Figure> figures(double most) {
    Duration rush = bench.size().round().multipliedBy(6);
    closesIn(Duration.ofHours(1));
    candidates.open(CALL, "2020-01-15");
    bench.say("the deadline's hour: steady");
    Outcome steady = load.open(most * RUSH / 10, rush.dividedBy(2), this::nomination, this::judge);
    closesIn(rush);
    bench.say("the deadline's hour: the rush, %.0f a second".formatted(most * RUSH));
    Outcome step = load.open(most * RUSH, rush.plus(OVER), this::nomination, this::judge);
    return List.of(
        new Figure(
            "POST p99 in the rush ÷ p99 before it",
            step.millis(99) / steady.millis(99),
            Goal.atMost("#3", 3, 1.5),
            Map.of(
                "p99 ms before", steady.millis(99),
                "p99 ms in the rush", step.millis(99),
                "taken", step.count(201),
                "refused", step.count(409))),
        Figure.number(
            "of these lost, wrongly taken or refused", faults(), Goal.atMost("#3", 0, 0)));
  }

  private Call nomination() {
    return candidates.nomination(CALL);
  }

  private void judge(Call call, int status, String body) {
    JsonNode answer = json(body);
    Instant receivedAt =
        answer.hasNonNull("receivedAt") ? Instant.parse(answer.get("receivedAt").asText()) : null;
    if (status == 201) {
      acknowledged.add(answer.get("id").asText());
    }
    if (status == 0) {
      unanswered.incrementAndGet();
    } else if (receivedAt == null || receivedAt.isBefore(CLOSING) != (status == 201)) {
      // A 503 names no instant: whoever gets one was not judged, and counts as wrongly refused.
      wrong.incrementAndGet();
    }
  }

  /** Every acknowledged one has its row, in time, and no other row is there. */
  private double faults() {
    Set<String> rows =
        new HashSet<>(
            bench
                .system()
                .databases()
                .list(
                    "nomination",
                    row -> row.getString(1),
                    "select id from nomination where call = ? and received_at < ?",
                    CALL,
                    CLOSING.atOffset(java.time.ZoneOffset.UTC)));
    long lost = acknowledged.stream().filter(id -> !rows.contains(id)).count();
    long unasked = rows.stream().filter(id -> !acknowledged.contains(id)).count();
    bench.say(
        "acknowledged %d, lost %d, rows without their answer %d, unanswered %d, wrongly judged %d"
            .formatted(acknowledged.size(), lost, unasked, unanswered.get(), wrong.get()));
    return lost + unasked + wrong.get();
  }

  /** From now on it is so long until the closing, by programme time in this service. */
  private void closesIn(Duration time) {
    bench
        .system()
        .databases()
        .alter(
            "nomination",
            "update programme_clock set shift = make_interval(secs => extract(epoch from timestamptz '%s' - interval '%d milliseconds' - clock_timestamp())::float8)"
                .formatted(CLOSING, time.toMillis()));
  }

  private static JsonNode json(String body) {
    try {
      return Portal.JSON.readTree(body == null ? "{}" : body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
