package programme.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import programme.bench.measure.HttpLoad;
import programme.bench.measure.HttpLoad.Call;
import programme.bench.measure.Outcome;
import programme.trial.Bodies;
import programme.trial.TrialFailed;

/** Reading one whole plan while it is the only one, and again among many. */
final class Plans implements Benchmark {
  private static final int PLANS = 200;
  private static final int ITEMS = 100;
  private static final int ACTIVITIES = 20;
  private static final int CLIENTS = 4;
  private static final String PATH = "/api/v1/work-plans/";

  @Override
  public String name() {
    return "plans";
  }

  @Override
  public String what() {
    return "GET of a plan of "
        + ITEMS
        + " items with "
        + ACTIVITIES
        + " activities each, one of "
        + PLANS
        + ", against the same plan alone";
  }

  @Override
  public List<Figure> run(Bench bench) {
    int plans = Math.max(2, bench.size().of(PLANS));
    String service = "http://localhost:" + bench.system().ports().of("workplan");
    try (HttpLoad load = new HttpLoad(service, CLIENTS)) {
      Supplier<Call> item = () -> Call.get(PATH + code(0) + "/items/item-50");
      write(bench, load, 0, 1);
      load.closed(CLIENTS, bench.size().warmUp(), any(1), HttpLoad.Listener.NOBODY);
      double[] alone = rounds(bench, load, any(1));
      double[] itemAlone = rounds(bench, load, item);
      write(bench, load, 1, plans);
      return List.of(
          figure("GET one plan", plans, alone, rounds(bench, load, any(plans))),
          figure("GET one item of it", plans, itemAlone, rounds(bench, load, item)));
    }
  }

  private static Figure figure(String what, int plans, double[] alone, double[] among) {
    return new Figure(
        what + " a second among " + plans + " ÷ alone",
        median(among) / median(alone),
        Goal.atLeast("#12", 0.85, 0.95),
        Map.of("alone", median(alone), "among", median(among)));
  }

  private static Supplier<Call> any(int plans) {
    return () -> Call.get(PATH + code(ThreadLocalRandom.current().nextInt(plans)));
  }

  private static double[] rounds(Bench bench, HttpLoad load, Supplier<Call> call) {
    List<Double> perSecond = new ArrayList<>();
    for (int round = 0; round < bench.size().rounds(); round++) {
      Outcome outcome = load.closed(CLIENTS, bench.size().round(), call, HttpLoad.Listener.NOBODY);
      must(outcome, 200, "read");
      perSecond.add(outcome.perSecond(200));
    }
    return perSecond.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void write(Bench bench, HttpLoad load, int from, int to) {
    bench.say("writing and proposing " + (to - from) + " plans");
    String token = bench.system().token("secretariat", null);
    AtomicInteger written = new AtomicInteger(from);
    must(
        load.times(
            to - from,
            CLIENTS,
            () -> Call.post(PATH.replaceFirst("/$", ""), plan(written.getAndIncrement()), token),
            HttpLoad.Listener.NOBODY),
        201,
        "written");
    AtomicInteger proposed = new AtomicInteger(from);
    must(
        load.times(
            to - from,
            CLIENTS,
            () -> proposal(proposed.getAndIncrement(), token),
            HttpLoad.Listener.NOBODY),
        200,
        "proposed");
  }

  private static Call proposal(int number, String token) {
    Call plain = Call.post(PATH + code(number) + "/proposal", null, token);
    Map<String, String> headers = new HashMap<>(plain.headers());
    headers.put("If-Match", "*");
    return new Call(plain.method(), plain.path(), null, headers);
  }

  private static void must(Outcome outcome, int status, String what) {
    if (outcome.count(status) != outcome.count()) {
      throw new TrialFailed("not all were " + what + ": " + outcome.statuses());
    }
  }

  private static String plan(int number) {
    return Bodies.plan(code(number), ITEMS, ACTIVITIES).toString();
  }

  private static String code(int number) {
    return "bench-plan-" + number;
  }

  private static double median(double[] values) {
    double[] sorted = DoubleStream.of(values).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
