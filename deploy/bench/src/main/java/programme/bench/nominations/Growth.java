package programme.bench.nominations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import programme.bench.Bench;
import programme.bench.Figure;
import programme.bench.Goal;
import programme.bench.measure.HttpLoad;
import programme.bench.measure.HttpLoad.Call;
import programme.bench.measure.HttpLoad.Listener;
import programme.bench.measure.Outcome;
import programme.trial.TrialSystem;

/**
 * What a request costs, in time on the processor of service and database together, when its call
 * has 10^4 nominations and when it has 10^6. The rows are inserted by SQL, with a chain that
 * verifies; their events are not.
 */
final class Growth {
  private static final String CALL = "bench-growth";
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int CLIENTS = 32;

  private final Bench bench;
  private final HttpLoad load;
  private final Candidates candidates;

  Growth(Bench bench, HttpLoad load, Candidates candidates) {
    this.bench = bench;
    this.load = load;
    this.candidates = candidates;
  }

  static long count(TrialSystem system) {
    return system
        .databases()
        .number("nomination", "select receipts from call where id = ?", "bench");
  }

  /** Some of a call's nominations. */
  static List<String> ids(TrialSystem system, String call) {
    return system
        .databases()
        .list(
            "nomination",
            row -> row.getString(1),
            "select id from nomination where call = ? order by md5(id::text) limit 1000",
            call);
  }

  List<Figure> figures() {
    candidates.open(CALL, "2090-01-01");
    ChainFiller filler = new ChainFiller(bench.system().databases(), CALL);
    filler.fillUpTo(bench.size().of(FEW));
    Map<String, Double> few = costs("10^4");
    bench.say("inserting nominations by SQL, up to " + bench.size().of(MANY));
    filler.fillUpTo(bench.size().of(MANY));
    Map<String, Double> many = costs("10^6");
    List<Figure> figures = new ArrayList<>();
    few.forEach(
        (what, before) ->
            figures.add(
                new Figure(
                    what + ": CPU per request at 10^6 in the call ÷ at 10^4",
                    many.get(what) / before,
                    Goal.atMost("#12", 1.15, 1.05),
                    Map.of("millis at 10^4", before, "millis at 10^6", many.get(what)))));
    return figures;
  }

  private Map<String, Double> costs(String size) {
    List<String> ids = ids(bench.system(), CALL);
    Map<String, Supplier<Call>> asked = new LinkedHashMap<>();
    asked.put("POST", () -> candidates.nomination(CALL));
    asked.put(
        "GET one",
        () ->
            candidates.read(
                Candidates.NOMINATIONS
                    + "/"
                    + ids.get(ThreadLocalRandom.current().nextInt(ids.size()))));
    asked.put(
        "GET a page of 20",
        () -> candidates.read(Candidates.NOMINATIONS + "?call=" + CALL + "&limit=20"));
    asked.put(
        "verification, a portion of the chain",
        () -> candidates.read("/api/v1/calls/" + CALL + "/receipts/verification"));
    asked.put("balance", () -> candidates.read("/api/v1/forums/faults/balance"));
    Map<String, Double> costs = new LinkedHashMap<>();
    asked.forEach((what, call) -> costs.put(what, cost(size, what, call)));
    return costs;
  }

  /** Milliseconds; the median of the rounds. */
  private double cost(String size, String what, Supplier<Call> call) {
    bench.say("what a request costs at " + size + ": " + what);
    load.closed(CLIENTS, bench.size().warmUp().dividedBy(4), call, Listener.NOBODY);
    double[] rounds = new double[bench.size().rounds()];
    for (int n = 0; n < rounds.length; n++) {
      Duration before = used();
      Outcome outcome = load.closed(CLIENTS, bench.size().round(), call, Listener.NOBODY);
      rounds[n] = used().minus(before).toNanos() / 1e6 / outcome.count();
    }
    java.util.Arrays.sort(rounds);
    return rounds[rounds.length / 2];
  }

  /** The processor's time of the service and of PostgreSQL with all its processes, so far. */
  private Duration used() {
    ProcessHandle postgres = bench.system().parts().process("postgres");
    return Stream.concat(
            Stream.of(bench.system().parts().process("nomination"), postgres),
            postgres.descendants())
        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
