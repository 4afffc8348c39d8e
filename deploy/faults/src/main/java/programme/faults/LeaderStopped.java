package programme.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import programme.faults.ledger.Act;
import programme.faults.ledger.Ledger;
import programme.faults.ledger.Writers;
import programme.local.parts.Pause;
import programme.trial.Parts;
import programme.trial.TrialFailed;

/**
 * The process that leads the relay is stopped by SIGSTOP for 40 s and then goes on: another one
 * publishes meanwhile, and what the woken one still has in hand reaches nobody.
 */
final class LeaderStopped implements Fault {
  private static final String SERVICE = "partnership";
  private static final List<String> PROCESSES = List.of(SERVICE, SERVICE + "-2");
  private static final Duration STOPPED = Duration.ofSeconds(40);
  private static final Duration TAKEN_OVER = Duration.ofSeconds(12);
  private static final Duration A_LEADER = Duration.ofSeconds(30);
  private static final String PUBLISHED =
      "select coalesce(max(id), 0) from outbox where published_at is not null";

  @Override
  public String name() {
    return "leader-stopped";
  }

  @Override
  public String what() {
    return "the relay's leader is stopped for %d s and goes on".formatted(STOPPED.toSeconds());
  }

  @Override
  public Dose dose() {
    return new Dose(2, "times");
  }

  @Override
  public int replicas() {
    return 2;
  }

  @Override
  public Result run(Trial trial, int dose) {
    Result result = new Result(name());
    for (int n = 0; n < dose; n++) {
      try (Ledger ledger = trial.ledger("leader")) {
        try (Writers writers = Writers.start(trial.client(ledger), ledger, 4, Act.values())) {
          once(trial, result);
          trial.say("  " + writers.answers().size() + " answers");
        }
        result.judged(ledger, trial.check(ledger));
        if (PROCESSES.stream().filter(trial.system().parts()::leads).count() != 1) {
          result.wrong("there is not exactly one leader");
        }
      }
    }
    return result;
  }

  private static void once(Trial trial, Result result) {
    Parts parts = trial.system().parts();
    String leader = leader(parts);
    ProcessHandle process = parts.process(leader);
    Instant stopped = Instant.now();
    parts.signal(process, "STOP");
    try {
      trial.say("  " + leader + " leads, and is stopped");
      long before = trial.system().databases().number(SERVICE, PUBLISHED);
      Duration takenOver = untilPublished(trial, before);
      result.tried(takenOver);
      trial.say("  published again after %.1f s".formatted(takenOver.toMillis() / 1000.0));
      if (takenOver.compareTo(trial.promised(TAKEN_OVER)) > 0) {
        result.wrong("another published only after " + takenOver.toSeconds() + " s");
      }
      Duration left = STOPPED.minus(Duration.between(stopped, Instant.now()));
      Pause.of(left.isNegative() ? Duration.ZERO : left);
    } finally {
      parts.signal(process, "CONT");
    }
  }

  private static String leader(Parts parts) {
    Instant latest = Instant.now().plus(A_LEADER);
    Optional<String> leader = Optional.empty();
    while (leader.isEmpty() && Instant.now().isBefore(latest)) {
      leader = PROCESSES.stream().filter(parts::leads).findFirst();
      Pause.of(Duration.ofMillis(100));
    }
    return leader.orElseThrow(() -> new TrialFailed("nobody leads the relay of " + SERVICE));
  }

  /** Until something is published that was not when the leader was stopped. */
  private static Duration untilPublished(Trial trial, long before) {
    Instant began = Instant.now();
    while (trial.system().databases().number(SERVICE, PUBLISHED) <= before
        && Duration.between(began, Instant.now()).compareTo(STOPPED) < 0) {
      Pause.of(Duration.ofMillis(100));
    }
    return Duration.between(began, Instant.now());
  }
}
