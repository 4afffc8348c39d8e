package programme.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

class WaitersTest {
  private static final ChangeFilter ALL = new ChangeFilter(List.of(), null);

  private final Waiters waiters = new Waiters(2);

  @Test
  void one_client_too_many_is_refused_and_the_others_wait_on() {
    var first = waiting(5);
    var second = waiting(5);

    var third = waiting(5);

    assertThat(third)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.SERVICE_UNAVAILABLE));
    assertThat(first).isNotDone();
    assertThat(second).isNotDone();
  }

  @Test
  void nobody_waits_behind_what_others_were_told_already() {
    var early = waiting(5);
    waiters.tell(List.of(new Place(7, "x", "y")));
    assertThat(early).isCompleted();
    var ahead = waiting(7);

    assertThat(waiting(6)).isCompleted();
    assertThat(ahead).isNotDone();
  }

  @Test
  void who_has_read_on_is_not_told_of_the_past() {
    var behind = waiting(5);
    var ahead = waiting(9);

    waiters.tell(List.of(new Place(7, "x", "y")));

    assertThat(behind).isCompleted();
    assertThat(ahead).isNotDone();
  }

  @Test
  void a_service_that_stops_lets_everybody_go_and_nobody_come() {
    var there = waiting(5);

    waiters.end();

    assertThat(there).isCompleted();
    assertThat(waiting(5)).isCompleted();
    assertThat(waiters.count()).isZero();
  }

  @Test
  void who_goes_away_leaves_nothing_behind() {
    var client = waiters.await(5, ALL, inAMinute()).subscribe().with(nothing -> {});
    assertThat(waiters.count()).isOne();

    client.cancel();

    assertThat(waiters.count()).isZero();
  }

  private CompletableFuture<Void> waiting(long after) {
    return waiters.await(after, ALL, inAMinute()).subscribeAsCompletionStage();
  }

  private static long inAMinute() {
    return System.nanoTime() + 60_000_000_000L;
  }

  /** Room for two. */
}
