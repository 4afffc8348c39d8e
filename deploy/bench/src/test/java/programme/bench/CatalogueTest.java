package programme.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import programme.embedded.ProjectRoot;
import programme.local.Exit;

class CatalogueTest {
  @Test
  void the_help_names_every_bench() throws IOException {
    String help = Files.readString(ProjectRoot.find().resolve("deploy/local/help/bench.txt"));
    for (Benchmark benchmark : Catalogue.benchmarks()) {
      assertThat(help).containsPattern("(?m)^  " + benchmark.name() + " ");
    }
  }

  @Test
  void an_unknown_bench_is_refused_before_anything_is_started() {
    assertThat(new CommandLine(new Benches()).execute("light-speed")).isEqualTo(Exit.USAGE);
  }
}
