package programme.bench;

import java.util.Locale;
import java.util.Map;
import programme.bench.measure.Ratio;

/**
 * One thing measured.
 *
 * @param value the ratio or number that the goal is about
 * @param goal null where nothing is aimed at
 * @param raw whatever it was made from, for the file of raw figures
 */
public record Figure(String what, double value, Goal goal, Map<String, Object> raw) {
  public static Figure of(String what, Ratio ratio, Goal goal) {
    return new Figure(what, ratio.median(), goal, ratio.raw());
  }

  /** A number that stands by itself, such as what was lost. */
  public static Figure number(String what, double value, Goal goal) {
    return new Figure(what, value, goal, Map.of());
  }

  public boolean isMissed() {
    return goal != null && !goal.isMet(value);
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.3f | %s | %s | %s |",
        goal == null ? "" : goal.number(),
        what,
        value,
        goal == null ? "" : goal.text(),
        goal == null ? "" : goal.verdict(value),
        rawText());
  }

  private String rawText() {
    StringBuilder text = new StringBuilder();
    raw.forEach(
        (name, one) -> {
          if (one instanceof Number number) {
            text.append(text.isEmpty() ? "" : ", ")
                .append(String.format(Locale.ROOT, "%s %.4g", name, number.doubleValue()));
          }
        });
    return text.toString();
  }
}
