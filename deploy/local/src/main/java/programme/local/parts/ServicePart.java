package programme.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import programme.embedded.EmbeddedException;
import programme.embedded.IgnoringInterrupt;
import programme.embedded.LogTail;

/** A service's process: started with its environment, ready when its health says so. */
public final class ServicePart implements Part {
  private static final Duration START = Duration.ofSeconds(90);
  // More than the services' own time for finishing what has begun.
  private static final Duration STOP = Duration.ofSeconds(30);
  private final Launch launch;
  private final ProcessFile processFile;
  private volatile Process process;

  /**
   * How one service is started.
   *
   * @param ready how it is asked whether it is ready
   */
  public record Launch(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      Supplier<Health> ready) {}

  public ServicePart(Launch launch, Path run) {
    this.launch = launch;
    this.processFile = ProcessFile.of(run, launch.name());
  }

  @Override
  public String name() {
    return launch.name();
  }

  @Override
  public void start() {
    ProcessBuilder builder = new ProcessBuilder(IgnoringInterrupt.of(launch.command()));
    builder.environment().putAll(launch.environment());
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
    try {
      process = builder.start();
      process.getOutputStream().close();
      processFile.write(process.toHandle());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady();
  }

  @Override
  public OptionalLong pid() {
    Process now = process;
    return now == null ? OptionalLong.empty() : OptionalLong.of(now.pid());
  }

  @Override
  public void stop() {
    Process now = process;
    if (now != null) {
      Ending.of(now.toHandle(), STOP);
    }
    processFile.delete();
  }

  private void awaitReady() {
    Instant latest = Instant.now().plus(START);
    Health health = launch.ready().get();
    while (!health.ready()) {
      if (!process.isAlive()) {
        throw new EmbeddedException(
            "%s ended with code %d at its start:%n%s"
                .formatted(name(), process.exitValue(), LogTail.of(launch.log(), 15)));
      }
      if (Instant.now().isAfter(latest)) {
        throw new EmbeddedException(
            "%s was not ready in %d s (%s):%n%s"
                .formatted(name(), START.toSeconds(), health.why(), LogTail.of(launch.log(), 15)));
      }
      Pause.of(Duration.ofMillis(100));
      health = launch.ready().get();
    }
  }
}
