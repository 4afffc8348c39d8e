package programme.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import programme.faults.injection.Rules;
import programme.faults.ledger.Client;
import programme.faults.ledger.Ledger;
import programme.faults.ledger.Writers;
import programme.trial.Parts;
import programme.trial.TrialFailed;

/** Kill -9 of the process that is just at one of eight steps of a change's way. */
final class KilledAtStep implements Fault {
  private static final Duration READY_AGAIN = Duration.ofSeconds(20);
  private static final Duration REACHED = Duration.ofSeconds(30);
  private static final Duration COMES_BACK = Duration.ofSeconds(90);
  private final Random random = new Random(8);

  @Override
  public String name() {
    return "killed-at-step";
  }

  @Override
  public String what() {
    return "kill -9 at exact steps: "
        + String.join(
            ", ", java.util.Arrays.stream(Step.values()).map(KilledAtStep::spelled).toList());
  }

  @Override
  public Dose dose() {
    return new Dose(3, "kills at each of the 8 steps");
  }

  @Override
  public Result run(Trial trial, int dose) {
    Result result = new Result(name());
    try (Ledger ledger = trial.ledger("step")) {
      Client client = trial.client(ledger);
      for (Step step : Step.values()) {
        for (int n = 0; n < dose; n++) {
          try (Writers writers = Writers.start(client, ledger, 4, step.acts())) {
            once(trial, step, result);
          }
        }
      }
      result.judged(ledger, trial.check(ledger));
    }
    return result;
  }

  private void once(Trial trial, Step step, Result result) {
    Duration recovery = kill(trial, step);
    trial.say("  %s: back in %.1f s".formatted(spelled(step), recovery.toMillis() / 1000.0));
    result.tried(recovery);
    if (recovery.compareTo(trial.promised(READY_AGAIN)) > 0) {
      result.wrong(spelled(step) + ": ready again only after " + recovery.toSeconds() + " s");
    }
  }

  private Duration kill(Trial trial, Step step) {
    Parts parts = trial.system().parts();
    ProcessHandle victim = parts.process(step.victim());
    Rules.in(victim).add(step.rules(victim.pid(), 1 + random.nextInt(5)));
    if (!parts.ends(victim, REACHED)) {
      throw new TrialFailed(step.victim() + " did not come to " + spelled(step));
    }
    return parts.untilReadyAgain(step.victim(), victim, COMES_BACK);
  }

  private static String spelled(Step step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
