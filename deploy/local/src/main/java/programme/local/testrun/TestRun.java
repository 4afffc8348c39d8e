package programme.local.testrun;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import programme.local.parts.Ending;

/**
 * One run of {@code mvn verify} over all modules: what it says is kept whole, and shown in its main
 * lines.
 */
public final class TestRun {
  private final Path root;
  private final List<String> maven;
  private final String id = UUID.randomUUID().toString();

  public TestRun(Path root, List<String> maven) {
    this.root = root;
    this.maven = maven;
  }

  /** True when all is well; the last line printed is the summary. */
  public boolean run() {
    Counts.forget(root);
    Path log = root.resolve(".programme/build/test.log");
    int code = verify(log);
    List<String> left = endLeftovers();
    Counts counts = Counts.below(root);
    left.forEach(process -> System.out.println("left behind and ended: " + process));
    if (code != 0 || !left.isEmpty()) {
      System.out.println(
          "The build did not succeed; all that it said is in " + root.relativize(log));
    }
    System.out.println(counts);
    return code == 0 && left.isEmpty() && counts.failed() == 0 && counts.passed() > 0;
  }

  private int verify(Path log) {
    List<String> command = new ArrayList<>(maven);
    command.addAll(List.of("-B", "-ntp", "--fail-at-end", "verify"));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().put(Leftovers.VARIABLE, id);
    try {
      Files.createDirectories(log.getParent());
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-tests"));
      show(process, log);
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    endLeftovers();
  }

  private static void show(Process process, Path log) throws IOException {
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        PrintWriter kept = new PrintWriter(Files.newBufferedWriter(log))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        kept.println(line);
        if (isMain(line)) {
          System.out.println(line.replaceFirst("^\\[INFO] ", ""));
        }
      }
    }
  }

  /**
   * Modules, test classes and all that went wrong; not what the services log while they are tested.
   */
  static boolean isMain(String line) {
    return line.startsWith("[ERROR]")
        || line.matches("\\[INFO] (Building .*\\[\\d+/\\d+]|Running .*|Tests run: .*|BUILD .*)")
        || line.matches("\\[WARNING] Tests run: .*");
  }

  private List<String> endLeftovers() {
    List<String> left = new ArrayList<>();
    for (ProcessHandle process : Leftovers.of(id)) {
      left.add(process.pid() + " " + process.info().commandLine().orElse(""));
      Ending.of(process, Duration.ofSeconds(5));
    }
    return left;
  }
}
