package programme.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import programme.embedded.ProjectRoot;
import programme.local.Exit;

class CatalogueTest {
  @Test
  void the_help_names_every_fault_with_its_usual_dose() throws IOException {
    String help = Files.readString(ProjectRoot.find().resolve("deploy/local/help/faults.txt"));
    for (Fault fault : Catalogue.faults()) {
      assertThat(help)
          .containsPattern(
              "(?m)^  " + fault.name() + " .*dose: [a-z 0-9]+ \\(" + fault.dose().usual() + ";");
    }
    assertThat(new HashSet<>(Catalogue.faults().stream().map(Fault::name).toList()))
        .hasSameSizeAs(Catalogue.faults());
  }

  @Test
  void an_unknown_fault_is_refused_before_anything_is_started() {
    assertThat(new CommandLine(new Faults()).execute("earthquake")).isEqualTo(Exit.USAGE);
    assertThat(new CommandLine(new Faults()).execute("poison", "--dose", "0"))
        .isEqualTo(Exit.USAGE);
  }
}
