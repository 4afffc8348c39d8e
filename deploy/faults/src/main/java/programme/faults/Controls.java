package programme.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import programme.faults.checks.Findings;
import programme.faults.injection.Rules;
import programme.faults.ledger.Act;
import programme.faults.ledger.Ledger;
import programme.faults.ledger.Writers;
import programme.local.parts.Pause;
import programme.trial.Parts;

/** Breaks a system in three ways, one after the other, and says whether the checker has seen it. */
final class Controls {
  private static final Duration LOAD = Duration.ofSeconds(8);
  private static final Duration COMES_BACK = Duration.ofSeconds(90);
  private static final int MUDDLE = 200;

  /** What the checker said of a broken system; {@code caught} is its first new finding, or null. */
  record Verdict(Control control, int findings, String caught) {}

  List<Verdict> run(Trial trial) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Control control : Control.values()) {
      trial.say(control.spelled() + ": " + control.broken() + " is broken on purpose");
      verdicts.add(judge(trial, control));
    }
    return verdicts;
  }

  private static Verdict judge(Trial trial, Control control) {
    List<String> before = standing(trial);
    List<String> found = new ArrayList<>(provoke(trial, control));
    // What an earlier control has left behind is not this one's.
    found.removeAll(before);
    heal(trial, control);
    String caught = found.isEmpty() ? null : found.get(0);
    trial.say("  " + (caught == null ? "NOT SEEN" : found.size() + " findings: " + caught));
    return new Verdict(control, found.size(), caught);
  }

  private static List<String> standing(Trial trial) {
    try (Ledger none = trial.ledger("control")) {
      return trial.check(none).all();
    }
  }

  private static List<String> provoke(Trial trial, Control control) {
    Parts parts = trial.system().parts();
    ProcessHandle broken = parts.process(control.broken());
    Rules rules = Rules.in(broken);
    rules.add(control.rules());
    return switch (control) {
      case CURSOR_RELAY -> underLoad(trial, () -> Pause.of(LOAD));
      case NO_SEQUENCE_CHECK -> new Shuffled().run(trial, MUDDLE).findings().all();
      case OFFSETS_FIRST ->
          underLoad(
              trial,
              () -> {
                rules.add(Step.MID_PROJECTION.rules(broken.pid(), 3));
                parts.ends(broken, LOAD);
                parts.untilReadyAgain(control.broken(), broken, COMES_BACK);
              });
    };
  }

  private static List<String> underLoad(Trial trial, Runnable meanwhile) {
    try (Ledger ledger = trial.ledger("control")) {
      try (Writers writers = Writers.start(trial.client(ledger), ledger, 8, Act.values())) {
        meanwhile.run();
        trial.say("  " + writers.answers().size() + " acts");
      }
      Findings findings = trial.check(ledger);
      return findings.all();
    }
  }

  /** Its next process is as it was built. */
  private static void heal(Trial trial, Control control) {
    Parts parts = trial.system().parts();
    ProcessHandle broken = parts.process(control.broken());
    parts.kill(control.broken());
    parts.untilReadyAgain(control.broken(), broken, COMES_BACK);
  }
}
