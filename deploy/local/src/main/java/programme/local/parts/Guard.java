package programme.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import programme.embedded.IgnoringInterrupt;

/**
 * A small shell that outlives a killed launcher just long enough to take its children along.
 *
 * <p>It waits for the end of its standard input, whose other end is the launcher's. After a stop in
 * order there is no process file left, and it finds nothing to do.
 */
public final class Guard {
  private static final String SCRIPT =
      """
      trap '' TERM
      cat >/dev/null
      cd "$1" || exit 0
      pids=''
      for file in *.pid; do
        case $file in postgres.pid|launcher.pid|'*.pid') continue ;; esac
        read -r pid start < "$file" && kill -TERM "$pid" 2>/dev/null && pids="$pids $pid"
      done
      for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        alive=''
        for pid in $pids; do kill -0 "$pid" 2>/dev/null && alive=yes; done
        [ -z "$alive" ] && break
        sleep 1
      done
      for pid in $pids; do kill -KILL "$pid" 2>/dev/null; done
      [ -f postgres.pid ] && read -r pid start < postgres.pid && kill -INT "$pid" 2>/dev/null
      rm -f -- *.pid
      """;

  private Guard() {}

  public static void start(Path run) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
              IgnoringInterrupt.of(
                  List.of("/bin/sh", "-c", SCRIPT, "programme-guard", run.toString())));
      // Its output end must not keep a reader of the launcher's output waiting.
      builder
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
