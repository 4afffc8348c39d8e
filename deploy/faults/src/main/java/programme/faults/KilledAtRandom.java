package programme.faults;

import java.time.Duration;
import java.util.Random;
import programme.faults.ledger.Act;
import programme.faults.ledger.Ledger;
import programme.faults.ledger.Writers;
import programme.local.Ports;
import programme.local.parts.Pause;
import programme.trial.Parts;

/** Kill -9 of any service at any moment, under load. */
final class KilledAtRandom implements Fault {
  private static final Duration READY_AGAIN = Duration.ofSeconds(20);
  private static final Duration COMES_BACK = Duration.ofSeconds(90);
  private static final int LONGEST_PAUSE_MS = 1500;
  private final Random random = new Random(50);

  @Override
  public String name() {
    return "killed-at-random";
  }

  @Override
  public String what() {
    return "kill -9 of one service after the other, at random moments under load";
  }

  @Override
  public Dose dose() {
    return new Dose(50, "kills");
  }

  @Override
  public Result run(Trial trial, int dose) {
    Result result = new Result(name());
    try (Ledger ledger = trial.ledger("random")) {
      try (Writers writers = Writers.start(trial.client(ledger), ledger, 4, Act.values())) {
        for (int n = 0; n < dose; n++) {
          Pause.of(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MS)));
          kill(trial, result, n + 1);
        }
        trial.say("  " + writers.answers().size() + " answers");
      }
      result.judged(ledger, trial.check(ledger));
    }
    return result;
  }

  private void kill(Trial trial, Result result, int nth) {
    Parts parts = trial.system().parts();
    String service = Ports.SERVICES.get(random.nextInt(Ports.SERVICES.size()));
    ProcessHandle victim = parts.process(service);
    parts.kill(service);
    Duration recovery = parts.untilReadyAgain(service, victim, COMES_BACK);
    trial.say("  %d: %s back in %.1f s".formatted(nth, service, recovery.toMillis() / 1000.0));
    result.tried(recovery);
    if (recovery.compareTo(trial.promised(READY_AGAIN)) > 0) {
      result.wrong(service + " was ready again only after " + recovery.toSeconds() + " s");
    }
  }
}
