package programme.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import programme.embedded.ProjectRoot;

/** The Basel programme in a folder of its own, and a fake of the public API to bring it into. */
abstract class BaselFixture {
  @TempDir Path folder;
  final List<String> said = new ArrayList<>();
  final List<String> order = new ArrayList<>();
  FakeApi api;

  @BeforeEach
  void prepare() throws IOException {
    api = new FakeApi();
    Path basel = ProjectRoot.find().resolve("deploy/programmes/basel");
    try (Stream<Path> files = Files.list(basel)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @AfterEach
  void close() {
    api.close();
  }

  Outcome load() {
    said.clear();
    List<String> tokens = new ArrayList<>(List.of("token-1", "token-2", "token-3"));
    Api client = new Api(api.gateway(), () -> tokens.remove(0), Duration.ofMillis(1));
    Quiescence noted = progress -> order.add(String.join("\n", api.requests));
    return new ProgrammeLoad(client, noted, said::add).load(folder);
  }

  void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }
}
