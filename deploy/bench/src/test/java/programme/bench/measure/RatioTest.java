package programme.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void a_floor_that_sinks_meanwhile_counts_with_the_mean_of_both_sides() {
    Iterator<Double> floors = List.of(100.0, 50.0, 100.0, 100.0).iterator();
    Iterator<Double> products = List.of(75.0, 150.0, 100.0).iterator();
    Ratio ratio = Ratio.measured(3, floors::next, products::next);
    assertThat(ratio.rounds()).extracting(Ratio.Round::ratio).containsExactly(1.0, 2.0, 1.0);
    assertThat(ratio.median()).isEqualTo(1.0);
    assertThat(ratio.raw()).containsEntry("lowest", 1.0).containsEntry("highest", 2.0);
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    assertThat(Ratio.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
  }
}
