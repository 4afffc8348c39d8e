package programme.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import programme.local.Exit;
import programme.local.Home;
import programme.trial.TrialCommands;
import programme.trial.TrialSystem;

/** {@code faults [NAME] [--dose N]}: tries one fault or all of them, and says what was lost. */
@Command(name = "faults")
public final class Faults implements Callable<Integer> {
  private static final String CONTROLS = "controls";
  private static final Duration SHORT_REST = Duration.ofSeconds(15);

  @Parameters(index = "0", arity = "0..1")
  String name;

  @Option(names = "--dose")
  Integer dose;

  Faults() {}

  public static void main(String[] arguments) {
    System.exit(TrialCommands.execute(new Faults(), arguments));
  }

  @Override
  public Integer call() {
    if (CONTROLS.equals(name)) {
      return controls();
    }
    List<Fault> asked = name == null ? Catalogue.faults() : Catalogue.find(name).stream().toList();
    if (asked.isEmpty() || (dose != null && dose < 1)) {
      System.err.println(
          "programme: there is no such fault or dose (see ./programme faults --help)");
      return Exit.USAGE;
    }
    Path folder = Home.current().folder().resolve("faults");
    ResultTable table = new ResultTable(tryAll(asked, folder.resolve("ledgers")));
    System.out.println();
    System.out.print(table.text());
    System.out.println("kept as " + table.keep(folder));
    return table.isClean() ? Exit.OK : Exit.FAILED;
  }

  /** The checker's own trial: 0 when it has found out each of the broken systems. */
  private static int controls() {
    Path ledgers = Home.current().folder().resolve("faults/ledgers");
    List<Controls.Verdict> verdicts;
    say("starting a system to be broken");
    // What a broken system loses never comes; a long patience would only take long.
    try (TrialSystem system = TrialSystem.up();
        Trial trial = Trial.on(system, ledgers, SHORT_REST, 1, Faults::say)) {
      verdicts = new Controls().run(trial);
    }
    System.out.printf("%n| control | findings | the first |%n|---|---|---|%n");
    verdicts.forEach(
        one ->
            System.out.printf(
                "| %s | %d | %s |%n", one.control().spelled(), one.findings(), one.caught()));
    return verdicts.stream().allMatch(one -> one.caught() != null) ? Exit.OK : Exit.FAILED;
  }

  private List<Result> tryAll(List<Fault> faults, Path ledgers) {
    List<Result> results = new ArrayList<>();
    Iterator<Fault> next = faults.iterator();
    Fault fault = next.next();
    while (fault != null) {
      say("starting a system to be hurt");
      int replicas = fault.replicas();
      try (TrialSystem system = TrialSystem.up("--replicas", Integer.toString(replicas));
          Trial trial = Trial.on(system, ledgers, Trial.USUAL_REST, 1, Faults::say)) {
        boolean spoilt = false;
        while (fault != null && !spoilt && fault.replicas() == replicas) {
          results.add(tryOne(fault, trial));
          spoilt = fault.spoilsTheSystem();
          fault = next.hasNext() ? next.next() : null;
        }
      }
    }
    return results;
  }

  private Result tryOne(Fault fault, Trial trial) {
    int times = dose == null ? fault.dose().usual() : dose;
    say("%s: %s, %d %s".formatted(fault.name(), fault.what(), times, fault.dose().unit()));
    Result result = fault.run(trial, times);
    say(result.findings().none() ? "  survived" : "  NOT SURVIVED: " + result.findings().all());
    return result;
  }

  private static void say(String line) {
    System.out.println(
        Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + " " + line);
  }
}
