package programme.faults.injection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the threads of another JVM are doing, asked with the JDK's own {@code jcmd}. */
public final class Threads {
  private Threads() {}

  /** Those threads that answer requests and have this in their stack; a line each. */
  public static List<String> ofRequestsIn(ProcessHandle process, String inTheStack) {
    return Stream.of(dump(process).split("\n\n", -1))
        .filter(stack -> stack.startsWith("\"executor-thread") || stack.startsWith("\"vert.x-"))
        .filter(stack -> stack.contains(inTheStack))
        .map(stack -> stack.lines().filter(line -> line.contains(inTheStack)).findFirst().get())
        .map(String::strip)
        .toList();
  }

  private static String dump(ProcessHandle process) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process dump =
          new ProcessBuilder(jcmd, Long.toString(process.pid()), "Thread.print")
              .redirectErrorStream(true)
              .start();
      return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
