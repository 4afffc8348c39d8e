package programme.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, for a message that says why. */
public final class LogTail {
  private LogTail() {}

  public static String of(Path log, int lines) {
    try {
      // Bytes first: a log may hold what is no UTF-8.
      List<String> all =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException none) {
      return "(no log at " + log + ")";
    }
  }
}
