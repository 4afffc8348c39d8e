package programme.bench;

import java.util.List;
import programme.bench.nominations.NominationsBench;

/** All benches, in the order in which they are run; each is named in {@code help/bench.txt}. */
final class Catalogue {
  private Catalogue() {}

  static List<Benchmark> benchmarks() {
    return List.of(
        new Reads(),
        new NominationsBench(),
        new Plans(),
        new BulkProgress(),
        new Registry(),
        new Reports());
  }
}
