package programme.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import programme.bench.measure.HttpLoad;
import programme.bench.measure.HttpLoad.Call;
import programme.bench.measure.Outcome;
import programme.bench.measure.Ratio;
import programme.bench.measure.SqlFloor;
import programme.trial.Bodies;
import programme.trial.TrialFailed;

/** Reading one thing, and a page of twenty, against the same SELECT by itself. */
final class Reads implements Benchmark {
  private static final int PARTNERS = 20_000;
  private static final int CLIENTS = 16;
  private static final int[] FLOOR_CLIENTS = {4, 8, 16};
  private static final String SELECT_PAGE = "select * from partner order by code limit 21;\n";

  @Override
  public String name() {
    return "reads";
  }

  @Override
  public String what() {
    return "GET of one partner and of a page of 20, against the same SELECT";
  }

  @Override
  public List<Figure> run(Bench bench) {
    int partners = bench.size().of(PARTNERS);
    SqlFloor floor = SqlFloor.on(bench.system(), "partnership");
    String service = "http://localhost:" + bench.system().ports().of("partnership");
    try (HttpLoad load = new HttpLoad(service, CLIENTS)) {
      register(bench, load, partners);
      Supplier<Call> one =
          () -> Call.get("/api/v1/partners/" + code(ThreadLocalRandom.current().nextInt(partners)));
      Supplier<Call> page = () -> Call.get("/api/v1/partners?limit=20");
      warmUp(bench, load, one);
      warmUp(bench, load, page);
      bench.say("the floor is " + floor.how());
      return List.of(
          compared(bench, load, "GET one", one, floor, selectOne(partners), "#4"),
          compared(bench, load, "GET a page of 20", page, floor, SELECT_PAGE, "#5"));
    }
  }

  private static Figure compared(
      Bench bench,
      HttpLoad load,
      String what,
      Supplier<Call> call,
      SqlFloor floor,
      String script,
      String goal) {
    bench.say(what);
    Ratio ratio =
        Ratio.measured(
            bench.size().rounds(),
            () -> floor.best(script, bench.size().round().dividedBy(3), FLOOR_CLIENTS).perSecond(),
            () ->
                answered(
                    load.closed(CLIENTS, bench.size().round(), call, HttpLoad.Listener.NOBODY)));
    return Figure.of(what + " a second ÷ SELECT a second", ratio, Goal.atLeast(goal, 0.25, 0.5));
  }

  private static double answered(Outcome outcome) {
    if (outcome.count(200) != outcome.count()) {
      throw new TrialFailed("not all were answered: " + outcome.statuses());
    }
    return outcome.perSecond(200);
  }

  private static void warmUp(Bench bench, HttpLoad load, Supplier<Call> call) {
    load.closed(CLIENTS, bench.size().warmUp(), call, HttpLoad.Listener.NOBODY);
  }

  private static void register(Bench bench, HttpLoad load, int partners) {
    bench.say("registering " + partners + " partners");
    String token = bench.system().token("secretariat", null);
    AtomicInteger next = new AtomicInteger();
    Supplier<Call> registration =
        () -> {
          String partner = Bodies.partner(code(next.getAndIncrement())).toString();
          return Call.post("/api/v1/partners", partner, token);
        };
    Outcome outcome = load.times(partners, CLIENTS, registration, HttpLoad.Listener.NOBODY);
    if (outcome.count(201) != partners) {
      throw new TrialFailed("not all were registered: " + outcome.statuses());
    }
  }

  private static String selectOne(int partners) {
    return "\\set n random(0, %d)\nselect * from partner where code = 'partner-' || :n;\n"
        .formatted(partners - 1);
  }

  private static String code(int number) {
    return "partner-" + number;
  }
}
