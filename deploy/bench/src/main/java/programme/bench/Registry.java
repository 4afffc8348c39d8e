package programme.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import programme.bench.measure.HeapWatch;
import programme.bench.measure.HttpLoad;
import programme.bench.measure.HttpLoad.Call;
import programme.bench.measure.Outcome;
import programme.bench.measure.Ratio;
import programme.trial.Bodies;
import programme.trial.Portal;
import programme.trial.TrialFailed;

/**
 * A registry of years: whether pages stay flat from the first to the last, the whole list streams
 * in constant memory, and a search is answered from its index.
 */
final class Registry implements Benchmark {
  private static final int PARTNERS = 10_000;
  private static final int CONTRIBUTIONS = 100_000;
  private static final int RESOURCES = 10_000;
  private static final int CLIENTS = 16;
  private static final String LIST = "/api/v1/contributions?limit=200";
  private static final String[] CURRENCIES = {"EUR", "JPY", "KWD"};
  private static final Goal FLAT = Goal.atLeast("issue 4", 0.85, 0.95);

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public String what() {
    return "10,000 partners, 100,000 contributions: pages, CSV of all, search";
  }

  @Override
  public List<Figure> run(Bench bench) {
    String service = "http://localhost:" + bench.system().ports().of("partnership");
    List<Figure> figures = new ArrayList<>();
    try (HttpLoad load = new HttpLoad(service, CLIENTS)) {
      fill(bench, load);
      figures.addAll(pages(bench, load));
      figures.add(stream(bench, service));
      figures.addAll(search(bench, load));
    }
    return figures;
  }

  private static void fill(Bench bench, HttpLoad load) {
    int partners = bench.size().of(PARTNERS);
    send(bench, load, "partners", partners, n -> Bodies.partner("partner-" + n).toString());
    send(
        bench,
        load,
        "contributions",
        bench.size().of(CONTRIBUTIONS),
        n -> contribution(n, "partner-" + n % partners).toString());
    send(bench, load, "toolkit-resources", bench.size().of(RESOURCES), n -> resource(n).toString());
  }

  private static void send(
      Bench bench, HttpLoad load, String path, int count, IntFunction<String> body) {
    String token = bench.system().token("secretariat", null);
    AtomicInteger next = new AtomicInteger();
    Supplier<Call> post =
        () -> Call.post("/api/v1/" + path, body.apply(next.getAndIncrement()), token);
    Outcome outcome = load.times(count, CLIENTS, post, HttpLoad.Listener.NOBODY);
    if (outcome.count(201) != count) {
      throw new TrialFailed("not all " + path + " were taken: " + outcome.statuses());
    }
    bench.say("%d %s, %.0f a second".formatted(count, path, outcome.perSecond(201)));
  }

  private static ObjectNode contribution(int number, String contributor) {
    String currency = CURRENCIES[number % CURRENCIES.length];
    ObjectNode body = object().put("contributor", contributor).put("kind", "FINANCIAL");
    body.put("amount", Integer.toString(number + 1)).put("currency", currency);
    body.set("description", text("en", "Contribution " + number));
    body.set("earmark", object().put("programme", true));
    return body;
  }

  private static ObjectNode resource(int number) {
    ObjectNode body = object().put("kind", "GUIDELINE").put("url", "https://toolkit.example/a");
    body.set("title", text("zh", "指导文件 " + Character.toString(0x4e00 + number) + "编号 n" + number));
    return body;
  }

  private static List<Figure> pages(Bench bench, HttpLoad load) {
    List<String> pages = walk(bench);
    String first = pages.get(0);
    List<Figure> figures = new ArrayList<>();
    for (int place : new int[] {pages.size() / 2, pages.size() - 2}) {
      String page = pages.get(Math.max(0, place));
      String what = "page %d of %d".formatted(Math.max(0, place) + 1, pages.size());
      load.closed(1, bench.size().warmUp(), () -> Call.get(page), HttpLoad.Listener.NOBODY);
      Ratio ratio =
          Ratio.measured(
              bench.size().rounds(), () -> rate(bench, load, first), () -> rate(bench, load, page));
      figures.add(Figure.of(what + " a second ÷ the first page a second", ratio, FLAT));
    }
    return figures;
  }

  /** The addresses of all pages, as next leads on. */
  private static List<String> walk(Bench bench) {
    Portal portal = new Portal(bench.system());
    List<String> pages = new ArrayList<>();
    String next = LIST;
    while (next != null) {
      pages.add(next);
      String address = portal.get(next, null).json().path("next").textValue();
      next = address == null ? null : path(URI.create(address));
    }
    return pages;
  }

  private static String path(URI address) {
    return address.getRawPath() + "?" + address.getRawQuery();
  }

  private static double rate(Bench bench, HttpLoad load, String page) {
    Outcome outcome =
        load.closed(1, bench.size().round(), () -> Call.get(page), HttpLoad.Listener.NOBODY);
    if (outcome.count(200) != outcome.count()) {
      throw new TrialFailed(page + " was not always answered: " + outcome.statuses());
    }
    return outcome.perSecond(200);
  }

  private static Figure stream(Bench bench, String service) {
    try (HeapWatch heap = HeapWatch.of(bench.system(), "partnership")) {
      long lines = heap.countLines(service + "/api/v1/contributions", "text/csv");
      if (lines != bench.size().of(CONTRIBUTIONS) + 1L) {
        throw new TrialFailed("the CSV of all has " + lines + " lines");
      }
      return new Figure(
          "MB by which the old generation grew while all was streamed as CSV",
          heap.grownMegabytes(),
          Goal.atMost("issue 4", 32, 8),
          Map.of("lines", lines, "before", heap.beforeMegabytes()));
    }
  }

  private static List<Figure> search(Bench bench, HttpLoad load) {
    int one = bench.size().of(RESOURCES) / 2;
    String asked = Character.toString(0x4e00 + one) + "编";
    Portal portal = new Portal(bench.system());
    String page =
        "/api/v1/toolkit-resources?q="
            + java.net.URLEncoder.encode(asked, java.nio.charset.StandardCharsets.UTF_8);
    int found = portal.get(page, null).json().path("items").size();
    double few = rate(bench, load, page);
    List<String> plan =
        bench
            .system()
            .databases()
            .list(
                "partnership",
                row -> row.getString(1),
                "explain (analyze, buffers) select id from toolkit_resource where search @@ cast('''"
                    + asked
                    + "''' as tsquery) and annulment is null");
    plan.forEach(bench::say);
    boolean indexed = plan.stream().anyMatch(line -> line.contains("toolkit_resource_search"));
    return List.of(
        Figure.number(
            "resources found by two Chinese characters that one has",
            found,
            Goal.atMost("issue 4", 1, 1)),
        Figure.number("searches of it a second, one client", few, null),
        Figure.number("1: the plan has the index", indexed ? 1 : 0, Goal.atLeast("issue 4", 1, 1)));
  }

  private static ObjectNode text(String language, String value) {
    ObjectNode text = object().put("original", language);
    text.set("values", object().put(language, value));
    return text;
  }

  private static ObjectNode object() {
    return Portal.JSON.createObjectNode();
  }
}
