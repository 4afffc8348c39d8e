package programme.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The Kafka broker as a child process with its own dependencies.
 *
 * <p>It ends with this JVM, however that ends: the broker watches its standard input, whose other
 * end is held here. Started again on the same folder and port it goes on with its log.
 */
public final class BrokerProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);
  private final int port;
  private final Process process;

  /**
   * How one broker is started.
   *
   * @param folder what the broker owns
   * @param port 0 for a free one
   * @param log where it writes; begun anew at each start
   */
  public record Settings(Path folder, int port, Path log, List<String> jvmOptions) {}

  private BrokerProcess(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  public static BrokerProcess start(Path folder, int port) {
    Path whole = folder.toAbsolutePath();
    return start(new Settings(whole, port, whole.resolve("broker.log"), List.of()));
  }

  /** Starts, and returns when the topics stand. */
  public static BrokerProcess start(Settings settings) {
    int port = FreePort.orFound(settings.port());
    try {
      Files.createDirectories(settings.folder());
      Files.createDirectories(settings.log().toAbsolutePath().getParent());
      Files.writeString(settings.log(), "");
      Process process =
          new ProcessBuilder(command(settings, port))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
              .start();
      BrokerProcess broker = new BrokerProcess(port, process);
      return broker.ready(settings.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String bootstrapServers() {
    return "localhost:" + port;
  }

  public int port() {
    return port;
  }

  public Process process() {
    return process;
  }

  /** SIGTERM: the log is closed in order. */
  public void stop() {
    process.destroy();
    if (!ended(STOP)) {
      kill();
    }
  }

  /** SIGKILL: as if the power went. */
  public void kill() {
    process.destroyForcibly();
    ended(STOP);
  }

  @Override
  public void close() {
    stop();
  }

  private static List<String> command(Settings settings, int port) {
    Path module = ProjectRoot.find().resolve("deploy/broker/target");
    if (!Files.isDirectory(module.resolve("classes"))
        || !Files.isDirectory(module.resolve("lib"))) {
      throw new EmbeddedException("the broker isn't built: package the module deploy/broker first");
    }
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(JavaOptions.given());
    command.addAll(settings.jvmOptions());
    String classPath =
        module.resolve("classes")
            + File.pathSeparator
            + module.resolve("lib")
            + File.separator
            + "*";
    command.addAll(List.of("-cp", classPath, "programme.broker.BrokerMain"));
    command.addAll(List.of("--data", settings.folder().resolve("data").toString()));
    command.addAll(List.of("--port", Integer.toString(port), "--until-stdin-ends"));
    return IgnoringInterrupt.of(command);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private BrokerProcess ready(Path log) throws IOException {
    try {
      awaitReady(log);
      return this;
    } catch (RuntimeException e) {
      // Nobody else knows of the process yet.
      kill();
      throw e;
    }
  }

  private void awaitReady(Path log) throws IOException {
    Instant latest = Instant.now().plus(START);
    while (!Files.readString(log).lines().anyMatch("ready"::equals)) {
      if (!process.isAlive() || Instant.now().isAfter(latest)) {
        String why =
            process.isAlive()
                ? "was not ready in " + START.toSeconds() + " s"
                : "ended at its start";
        throw new EmbeddedException("the broker " + why + ":\n" + LogTail.of(log, 15));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(25);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("interrupted while the broker started", e);
    }
  }

  private boolean ended(Duration within) {
    try {
      return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
