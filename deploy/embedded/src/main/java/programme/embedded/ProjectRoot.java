package programme.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds the {@code programme} script: given as {@code programme.root}, or found by
 * walking up.
 */
public final class ProjectRoot {
  private ProjectRoot() {}

  public static Path find() {
    String given = System.getProperty("programme.root");
    if (given != null) {
      return Path.of(given).toAbsolutePath();
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("programme"))) {
        return at;
      }
    }
    throw new EmbeddedException(
        "no folder above "
            + Path.of("").toAbsolutePath()
            + " holds the programme script; set -Dprogramme.root");
  }
}
