package programme.kit.testing;

import java.nio.file.Path;
import programme.embedded.ProjectRoot;

/** Files of the project that tests are held against. */
public final class Project {
  private Project() {}

  public static Path file(String first, String... more) {
    return ProjectRoot.find().resolve(Path.of(first, more));
  }
}
