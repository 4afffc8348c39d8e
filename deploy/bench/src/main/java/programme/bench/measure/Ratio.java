package programme.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Product ÷ floor over some rounds. In each the floor runs right before and right after the
 * product, and counts with the mean of the two.
 */
public record Ratio(List<Round> rounds) {
  /** One A B A. */
  public record Round(double before, double product, double after) {
    public double floor() {
      return (before + after) / 2;
    }

    public double ratio() {
      return product / floor();
    }
  }

  /** Measures floor, product, floor, product, …, floor. */
  public static Ratio measured(int rounds, DoubleSupplier floor, DoubleSupplier product) {
    List<Round> all = new ArrayList<>();
    double before = floor.getAsDouble();
    for (int round = 0; round < rounds; round++) {
      double measured = product.getAsDouble();
      double after = floor.getAsDouble();
      all.add(new Round(before, measured, after));
      before = after;
    }
    return new Ratio(all);
  }

  public double median() {
    return median(rounds.stream().mapToDouble(Round::ratio).toArray());
  }

  Map<String, Object> spread() {
    double[] sorted = rounds.stream().mapToDouble(Round::ratio).sorted().toArray();
    return Map.of("lowest", sorted[0], "highest", sorted[sorted.length - 1]);
  }

  /** Medians of both sides, the spread, and every round. */
  public Map<String, Object> raw() {
    Map<String, Object> raw = new LinkedHashMap<>();
    raw.put("floor", median(rounds.stream().mapToDouble(Round::floor).toArray()));
    raw.put("product", median(rounds.stream().mapToDouble(Round::product).toArray()));
    raw.putAll(new java.util.TreeMap<>(spread()));
    raw.put("rounds", rounds);
    return raw;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
