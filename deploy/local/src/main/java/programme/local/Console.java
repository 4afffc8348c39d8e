package programme.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What a person reads while the system comes up, and what the launcher's log keeps of it. */
final class Console {
  private final PrintStream out;
  private final PrintStream log;
  private final Instant began = Instant.now();

  private Console(PrintStream out, PrintStream log) {
    this.out = out;
    this.log = log;
  }

  /**
   * Of a launcher in a terminal, which keeps its log itself; a detached one's output is its log.
   */
  static Console of(Home home) {
    return Boolean.getBoolean("programme.detached")
        ? new Console(
            System.out,
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        : new Console(System.out, logOf(home.log("launcher")));
  }

  /** A line with the seconds since the start. */
  synchronized void say(String line) {
    double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    plain("%6.1f s  %s".formatted(seconds, line));
  }

  synchronized void plain(String text) {
    out.println(text);
    out.flush();
    log.println(text);
  }

  private static PrintStream logOf(Path file) {
    try {
      return new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
