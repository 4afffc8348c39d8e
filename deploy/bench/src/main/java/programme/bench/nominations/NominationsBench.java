package programme.bench.nominations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import programme.bench.Bench;
import programme.bench.Benchmark;
import programme.bench.Figure;
import programme.bench.Goal;
import programme.bench.measure.HttpLoad;
import programme.bench.measure.HttpLoad.Call;
import programme.bench.measure.HttpLoad.Listener;
import programme.bench.measure.Outcome;
import programme.bench.measure.Ratio;
import programme.bench.measure.SqlFloor;
import programme.trial.TrialFailed;

/** The hour before a deadline: submissions, their latency, reading, and what years of rows cost. */
public final class NominationsBench implements Benchmark {
  private static final String CALL = "bench";
  private static final int CLIENTS = 128;
  private static final int READERS = 16;
  private static final int[] FLOOR_CLIENTS = {4, 8, 16, 32};

  @Override
  public String name() {
    return "nominations";
  }

  @Override
  public String what() {
    return "POST of nominations against its SQL, up to and over a deadline; reading them; 10^6 in one call";
  }

  @Override
  public List<Figure> run(Bench bench) {
    Candidates candidates = new Candidates(bench.system());
    candidates.open(CALL, "2090-01-01");
    Floors.make(bench.system().databases());
    SqlFloor floor = SqlFloor.on(bench.system(), "nomination");
    bench.say("the floor is " + floor.how());
    List<Figure> figures = new ArrayList<>();
    String service = "http://localhost:" + bench.system().ports().of("nomination");
    try (HttpLoad load = new HttpLoad(service, CLIENTS)) {
      warmUp(bench, load, () -> candidates.nomination(CALL), CLIENTS);
      Figure throughput = throughput(bench, load, candidates, floor);
      figures.add(throughput);
      double most = ((Number) throughput.raw().get("product")).doubleValue();
      figures.addAll(latency(bench, load, candidates, floor, most / 2));
      figures.addAll(reading(bench, load, candidates, floor));
      figures.addAll(new Growth(bench, load, candidates).figures());
      figures.addAll(new DeadlineHour(bench, load, candidates).figures(most));
    }
    return figures;
  }

  private static Figure throughput(
      Bench bench, HttpLoad load, Candidates candidates, SqlFloor floor) {
    bench.say("POST a nomination, " + CLIENTS + " clients");
    Ratio ratio =
        Ratio.measured(
            bench.size().rounds(),
            () -> floor.best(Floors.SUBMIT, share(bench, FLOOR_CLIENTS), FLOOR_CLIENTS).perSecond(),
            () ->
                all(
                        load.closed(
                            CLIENTS,
                            bench.size().round(),
                            () -> candidates.nomination(CALL),
                            Listener.NOBODY),
                        201)
                    .perSecond(201));
    return Figure.of(
        "POST nomination a second ÷ BEGIN, 2 inserts, COMMIT a second",
        ratio,
        Goal.atLeast("#1", 1, 2.5));
  }

  private static List<Figure> latency(
      Bench bench, HttpLoad load, Candidates candidates, SqlFloor floor, double rate) {
    bench.say("POST latency at %.0f a second".formatted(rate));
    List<Outcome> outcomes = new ArrayList<>();
    Ratio median =
        Ratio.measured(
            bench.size().rounds(),
            () -> floor.run(Floors.SUBMIT, 1, share(bench, FLOOR_CLIENTS)).meanMillis(),
            () -> {
              Outcome outcome =
                  load.open(
                      rate,
                      bench.size().round(),
                      () -> candidates.nomination(CALL),
                      Listener.NOBODY);
              outcomes.add(all(outcome, 201));
              return outcome.millis(50);
            });
    List<Ratio.Round> tails = new ArrayList<>();
    for (int n = 0; n < outcomes.size(); n++) {
      Ratio.Round round = median.rounds().get(n);
      tails.add(new Ratio.Round(round.before(), outcomes.get(n).millis(99), round.after()));
    }
    return List.of(
        Figure.of("POST p50 at half the most ÷ the floor's c=1", median, Goal.atMost("#2", 3, 1.5)),
        Figure.of(
            "POST p99 at half the most ÷ the floor's c=1",
            new Ratio(tails),
            Goal.atMost("#2", 12, 6)));
  }

  private static List<Figure> reading(
      Bench bench, HttpLoad load, Candidates candidates, SqlFloor floor) {
    long count = Growth.count(bench.system());
    List<String> ids = Growth.ids(bench.system(), CALL);
    Supplier<Call> one =
        () ->
            candidates.read(
                Candidates.NOMINATIONS
                    + "/"
                    + ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
    Supplier<Call> page =
        () -> candidates.read(Candidates.NOMINATIONS + "?call=" + CALL + "&limit=20");
    warmUp(bench, load, one, READERS);
    warmUp(bench, load, page, READERS);
    return List.of(
        read(bench, load, "GET one", one, floor, Floors.one(CALL, count), "#4"),
        read(bench, load, "GET a page of 20", page, floor, Floors.page(CALL), "#5"));
  }

  private static Figure read(
      Bench bench,
      HttpLoad load,
      String what,
      Supplier<Call> call,
      SqlFloor floor,
      String script,
      String goal) {
    bench.say(what);
    int[] clients = {4, 8, 16};
    Ratio ratio =
        Ratio.measured(
            bench.size().rounds(),
            () -> floor.best(script, share(bench, clients), clients).perSecond(),
            () ->
                all(load.closed(READERS, bench.size().round(), call, Listener.NOBODY), 200)
                    .perSecond(200));
    return Figure.of(what + " a second ÷ SELECT a second", ratio, Goal.atLeast(goal, 0.25, 0.5));
  }

  /** A floor as long as a measurement, whatever the numbers of clients that are tried. */
  private static Duration share(Bench bench, int[] clients) {
    return bench.size().round().dividedBy(clients.length);
  }

  static void warmUp(Bench bench, HttpLoad load, Supplier<Call> call, int clients) {
    load.closed(clients, bench.size().warmUp(), call, Listener.NOBODY);
  }

  static Outcome all(Outcome outcome, int status) {
    if (outcome.count(status) != outcome.count()) {
      throw new TrialFailed("not all were answered " + status + ": " + outcome.statuses());
    }
    return outcome;
  }
}
