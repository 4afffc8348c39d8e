package programme.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import programme.faults.injection.Threads;
import programme.faults.ledger.Act;
import programme.faults.ledger.Ledger;
import programme.faults.ledger.Writers;
import programme.local.Ports;
import programme.local.parts.Pause;
import programme.trial.Parts;

/**
 * The only broker is killed, stays away and comes back with its log: writes go on with 2xx, no
 * request's thread waits for Kafka, and what was written meanwhile is out soon after.
 */
final class BrokerAway implements Fault {
  private static final Duration DRAINED = Duration.ofSeconds(60);
  private static final Duration BACK = Duration.ofSeconds(60);
  private final Duration away;

  BrokerAway(Duration away) {
    this.away = away;
  }

  @Override
  public String name() {
    return "broker-away";
  }

  @Override
  public String what() {
    return "the only broker is killed and stays down for %d s".formatted(away.toSeconds());
  }

  @Override
  public Dose dose() {
    return new Dose(1, "times");
  }

  @Override
  public Result run(Trial trial, int dose) {
    Result result = new Result(name());
    for (int n = 0; n < dose; n++) {
      try (Ledger ledger = trial.ledger("broker")) {
        once(trial, ledger, result);
        result.judged(ledger, trial.check(ledger));
      }
    }
    return result;
  }

  private void once(Trial trial, Ledger ledger, Result result) {
    Parts parts = trial.system().parts();
    List<Writers.Timed> answers;
    try (Writers writers = Writers.start(trial.client(ledger), ledger, 4, Act.values())) {
      Pause.of(Duration.ofSeconds(1));
      ProcessHandle broker = parts.process("kafka");
      parts.hold("kafka");
      parts.kill("kafka");
      trial.say("  the broker is away");
      watchThreads(trial, result);
      answers = writers.answers();
      trial.say("  " + answers.size() + " writes were answered; the broker comes back");
      parts.release("kafka");
      parts.untilReadyAgain("kafka", broker, trial.promised(BACK));
    }
    for (Writers.Timed one : answers) {
      if (!one.answer().ok()) {
        result.wrong(one.act() + " was answered " + one.answer().inShort());
      }
    }
    drained(trial, result);
  }

  private void watchThreads(Trial trial, Result result) {
    Instant end = Instant.now().plus(away);
    while (Instant.now().isBefore(end)) {
      for (String service : Ports.SERVICES) {
        Threads.ofRequestsIn(trial.system().parts().process(service), "org.apache.kafka")
            .forEach(thread -> result.wrong(service + ": a request waits for Kafka: " + thread));
      }
      Pause.of(Duration.ofSeconds(1));
    }
  }

  private void drained(Trial trial, Result result) {
    trial
        .checker()
        .untilPublished()
        .filter(took -> took.compareTo(trial.promised(DRAINED)) <= 0)
        .ifPresentOrElse(
            result::tried,
            () -> {
              result.tried(1);
              result.wrong("the backlog was not drained in " + DRAINED.toSeconds() + " s");
            });
  }
}
