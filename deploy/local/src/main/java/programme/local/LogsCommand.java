package programme.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import programme.local.parts.Pause;

/**
 * {@code logs}: what a process has said, or the last lines of all; with {@code --follow} what it
 * goes on to say.
 */
@Command(name = "logs")
final class LogsCommand implements Callable<Integer> {
  private static final int LAST_LINES = 20;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME")
  String name;

  @Option(names = {"--follow", "-f"})
  boolean follow;

  @Override
  public Integer call() throws IOException {
    Home home = Home.current();
    List<String> names = names(home);
    if (name != null && !names.contains(name)) {
      throw new Refusal(
          Exit.USAGE, "There is no log " + name + "; there are " + String.join(", ", names) + ".");
    }
    Map<String, Long> shown = new LinkedHashMap<>();
    for (String one : name == null ? names : List.of(name)) {
      if (Files.exists(home.log(one))) {
        shown.put(one, first(home.log(one), one));
      }
    }
    if (shown.isEmpty()) {
      throw new Refusal(Exit.FAILED, "There are no logs in " + home.folder() + " yet.");
    }
    while (follow) {
      Pause.of(Duration.ofMillis(200));
      for (Map.Entry<String, Long> one : shown.entrySet()) {
        one.setValue(more(home.log(one.getKey()), one.getKey(), one.getValue()));
      }
    }
    return Exit.OK;
  }

  /** Those that every system has, and those of further processes where there were any. */
  private static List<String> names(Home home) {
    Set<String> names = new LinkedHashSet<>(List.of("launcher", "postgres", "kafka"));
    names.addAll(Ports.SERVICES);
    names.addAll(home.logs());
    return List.copyOf(names);
  }

  private long first(Path log, String one) throws IOException {
    byte[] bytes = Files.readAllBytes(log);
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    int from = name == null ? Math.max(0, lines.size() - LAST_LINES) : 0;
    lines.subList(from, lines.size()).forEach(line -> print(one, line));
    return bytes.length;
  }

  private long more(Path log, String one, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      // A restart of the system begins a log anew.
      long start = file.length() < from ? 0 : from;
      byte[] bytes = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      int whole = text.lastIndexOf('\n') + 1;
      text.substring(0, whole).lines().forEach(line -> print(one, line));
      return start + text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
    }
  }

  private void print(String one, String line) {
    System.out.println(name == null ? "%-13s | %s".formatted(one, line) : line);
  }
}
