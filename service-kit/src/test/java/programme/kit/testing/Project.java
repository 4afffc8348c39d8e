package programme.kit.testing;

import java.nio.file.Path;
import programme.embedded.ProjectRoot;

/** Files of the project that tests are held against. */
final class Project {
  private Project() {}

  static Path file(String first, String... more) {
    return ProjectRoot.find().resolve(Path.of(first, more));
  }
}
