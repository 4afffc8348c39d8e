package programme.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import programme.faults.injection.Injection;
import programme.faults.ledger.Act;
import programme.faults.ledger.Client;
import programme.faults.ledger.Ledger;
import programme.local.parts.Pause;
import programme.trial.TrialSystem;

/**
 * Records that nobody can read, and events that a follower refuses: all go aside, nobody else waits
 * longer than five seconds, and once the cause is mended a replay applies what can be applied.
 */
final class Poison implements Fault {
  private static final Duration LAG = Duration.ofSeconds(5);
  private static final Duration ASIDE = Duration.ofSeconds(20);
  private static final List<String> FOLLOWERS = List.of("workplan", "nomination", "reporting");

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public String what() {
    return "bad JSON, unknown type, 1 MB, null key, no sequence; and events that a follower refuses";
  }

  @Override
  public Dose dose() {
    return new Dose(2, "of each kind");
  }

  @Override
  public boolean spoilsTheSystem() {
    return true;
  }

  @Override
  public Result run(Trial trial, int dose) {
    Result result = new Result(name());
    try (Ledger ledger = trial.ledger("poison");
        Injection topic = new Injection(trial.system(), "partnership")) {
      Client client = trial.client(ledger);
      Set<String> poisoned = new HashSet<>();
      for (int n = 0; n < dose; n++) {
        for (PoisonKind kind : PoisonKind.values()) {
          poisoned.add(kind.put(topic, Injection.PREFIX + ledger.prefix() + "-" + n));
          result.tried(lag(trial, result, client, ledger, kind.name()));
        }
        refused(trial, result, client, ledger);
      }
      aside(trial, result, poisoned);
      result.judged(ledger, trial.checker().checkDespiteStrangers(ledger));
    }
    return result;
  }

  /** How long an act takes into the read model while others' events are in trouble. */
  private static Duration lag(
      Trial trial, Result result, Client client, Ledger ledger, String during) {
    String code = ledger.nextKey();
    Instant began = Instant.now();
    if (!client.act(Act.REGISTER_PARTNER, code, new Random()).ok()) {
      result.wrong("during " + during + " a registration was not taken");
    }
    Duration bound = trial.promised(LAG);
    while (!isRead(trial.system(), code)) {
      if (Duration.between(began, Instant.now()).compareTo(bound) > 0) {
        result.wrong(
            "during " + during + " another's event took longer than " + LAG.toSeconds() + " s");
        break;
      }
      Pause.of(Duration.ofMillis(50));
    }
    return Duration.between(began, Instant.now());
  }

  /** A follower's own fault: its table refuses a partner, until the table is mended. */
  private void refused(Trial trial, Result result, Client client, Ledger ledger) {
    TrialSystem system = trial.system();
    String code = ledger.nextKey();
    system
        .databases()
        .alter(
            "reporting",
            "alter table read_partner add constraint trial check (code <> '%s')".formatted(code));
    client.act(Act.REGISTER_PARTNER, code, new Random());
    result.tried(lag(trial, result, client, ledger, "a refused event"));
    if (!eventually(() -> held(system, "reporting", "FAILED").size() == 1, trial)) {
      result.wrong("a refused event is not set aside: " + held(system, "reporting", "FAILED"));
    }
    system.databases().alter("reporting", "alter table read_partner drop constraint trial");
    String said = system.programme("replay", "reporting");
    if (!said.startsWith("0\n1 applied") || !isRead(system, code)) {
      result.lost("a replay does not heal what was refused: " + said);
    }
  }

  private static void aside(Trial trial, Result result, Set<String> poisoned) {
    for (String follower : FOLLOWERS) {
      TrialSystem system = trial.system();
      eventually(() -> held(system, follower, "UNREADABLE").size() >= poisoned.size(), trial);
      Set<String> held = new HashSet<>(held(system, follower, "UNREADABLE"));
      if (!held.equals(poisoned)) {
        result.wrong(follower + " has set aside " + held + ", what nobody can read is " + poisoned);
      }
      String said = system.programme("replay", follower);
      if (!said.startsWith("0\n0 applied, " + poisoned.size() + " still set aside")) {
        result.wrong("a replay in " + follower + " says of what nobody can read: " + said);
      }
    }
  }

  private static boolean isRead(TrialSystem system, String code) {
    return system
            .databases()
            .number("reporting", "select count(*) from read_partner where code = ?", code)
        == 1;
  }

  private static List<String> held(TrialSystem system, String service, String reason) {
    return new ArrayList<>(
        system
            .databases()
            .list(
                service,
                row -> row.getString(1),
                "select partition || '@' || \"offset\" from held_event where reason = ?",
                reason));
  }

  private static boolean eventually(java.util.function.BooleanSupplier condition, Trial trial) {
    Instant latest = Instant.now().plus(trial.promised(ASIDE));
    while (!condition.getAsBoolean() && Instant.now().isBefore(latest)) {
      Pause.of(Duration.ofMillis(100));
    }
    return condition.getAsBoolean();
  }
}
