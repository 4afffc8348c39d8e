package programme.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import programme.local.Exit;
import programme.local.Home;
import programme.trial.TrialCommands;
import programme.trial.TrialSystem;

/** {@code bench [NAME] [--small]}: measures one thing or all, each on a system of its own. */
@Command(name = "bench")
public final class Benches implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1")
  String name;

  @Option(names = "--small")
  boolean small;

  Benches() {}

  public static void main(String[] arguments) {
    System.exit(TrialCommands.execute(new Benches(), arguments));
  }

  @Override
  public Integer call() {
    List<Benchmark> asked =
        Catalogue.benchmarks().stream()
            .filter(one -> name == null || one.name().equals(name))
            .toList();
    if (asked.isEmpty()) {
      System.err.println("programme: there is no such bench (see ./programme bench --help)");
      return Exit.USAGE;
    }
    Path folder = Home.current().folder().resolve("bench");
    List<Results> results = new ArrayList<>();
    for (Benchmark benchmark : asked) {
      Results one = measure(benchmark);
      System.out.println("\n" + one.table() + "kept as " + one.keep(folder));
      results.add(one);
    }
    return results.stream().allMatch(Results::allMet) ? Exit.OK : Exit.FAILED;
  }

  private Results measure(Benchmark benchmark) {
    Conditions conditions = Conditions.now();
    say("starting a system for " + benchmark.name() + "; " + conditions.text());
    try (TrialSystem system = TrialSystem.up(benchmark.options().toArray(String[]::new))) {
      Bench bench = new Bench(system, small ? Size.SMALL : Size.FULL, Benches::say);
      return new Results(benchmark, conditions, benchmark.run(bench));
    }
  }

  private static void say(String line) {
    System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
  }
}
