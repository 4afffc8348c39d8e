package programme.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import programme.faults.ledger.Act;
import programme.faults.ledger.Ledger;
import programme.faults.ledger.Writers;
import programme.local.parts.Pause;
import programme.trial.Parts;

/**
 * PostgreSQL stops as if the power went, under load, and recovers from its log: callers see 5xx or
 * nothing, and soon after it takes connections every act succeeds again.
 */
final class DatabaseRestarted implements Fault {
  private static final Duration BACK = Duration.ofSeconds(60);
  private static final Duration POOL_BACK = Duration.ofSeconds(10);

  @Override
  public String name() {
    return "database-restarted";
  }

  @Override
  public String what() {
    return "PostgreSQL is stopped in immediate mode and started again";
  }

  @Override
  public Dose dose() {
    return new Dose(2, "times");
  }

  @Override
  public Result run(Trial trial, int dose) {
    Result result = new Result(name());
    for (int n = 0; n < dose; n++) {
      try (Ledger ledger = trial.ledger("database")) {
        once(trial, ledger, result);
        result.judged(ledger, trial.check(ledger));
      }
    }
    return result;
  }

  private void once(Trial trial, Ledger ledger, Result result) {
    Parts parts = trial.system().parts();
    try (Writers writers = Writers.start(trial.client(ledger), ledger, 4, Act.values())) {
      Pause.of(Duration.ofSeconds(1));
      ProcessHandle postgres = parts.process("postgres");
      parts.signal(postgres, "QUIT");
      trial.say("  PostgreSQL has been stopped at once");
      parts.untilReadyAgain("postgres", postgres, trial.promised(BACK));
      long took = System.nanoTime();
      result.tried(untilAllSucceed(trial, result, writers, took));
      writers.close();
      refusals(result, writers.answers());
    }
  }

  /** From the first connection taken until every kind of act has succeeded again. */
  private static Duration untilAllSucceed(
      Trial trial, Result result, Writers writers, long backNanos) {
    Instant began = Instant.now();
    Set<Act> waitedFor = Set.of(Act.values());
    while (!succeeded(writers, backNanos).containsAll(waitedFor)) {
      Duration waited = Duration.between(began, Instant.now());
      if (waited.compareTo(trial.promised(POOL_BACK)) > 0) {
        result.wrong(
            "not every act succeeds " + waited.toSeconds() + " s after PostgreSQL is back");
        return waited;
      }
      Pause.of(Duration.ofMillis(50));
    }
    return Duration.between(began, Instant.now());
  }

  private static Set<Act> succeeded(Writers writers, long since) {
    return writers.answers().stream()
        .filter(one -> one.startedNanos() > since && one.answer().ok())
        .map(Writers.Timed::act)
        .collect(Collectors.toSet());
  }

  private static void refusals(Result result, List<Writers.Timed> answers) {
    answers.stream()
        .filter(one -> Ledger.outcome(one.answer().status()) == Ledger.Outcome.REFUSED)
        .forEach(one -> result.wrong(one.act() + " was refused: " + one.answer().inShort()));
  }
}
