package programme.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import programme.embedded.Folders;
import programme.embedded.ProjectRoot;
import programme.local.Home;
import programme.local.Ports;

/**
 * A system for trials, started by {@code ./programme up} as a person would, beside whatever else
 * runs on the machine. Closing it stops everything and deletes the home.
 */
public final class TrialSystem implements AutoCloseable {
  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final Home home;
  private final Thread whenInterrupted = new Thread(this::stop, "stop-the-trial");

  private TrialSystem(Path folder) {
    this.folder = folder;
    environment.put("PROGRAMME_HOME", folder.toString());
    environment.put("PROGRAMME_SKIP_BUILD", "1");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    String run = System.getProperty("programme.run", "");
    if (!run.isBlank()) {
      environment.put("PROGRAMME_RUN", run);
    }
    environment.putAll(FreePorts.ofASystem());
    this.home = new Home(folder, environment);
  }

  /**
   * A running one that holds no programme: what is tried brings its own data.
   *
   * @param options those of {@code up}
   */
  public static TrialSystem up(String... options) {
    try {
      TrialSystem system = new TrialSystem(Files.createTempDirectory("programme-trial-"));
      // The launcher's own mark that the Basel data need not be loaded.
      Files.writeString(system.folder.resolve("loaded"), "not in a trial\n");
      system.start(options);
      return system;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start(String... options) {
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
    List<String> arguments = new ArrayList<>(List.of("up", "--detach"));
    arguments.addAll(List.of(options));
    String said = programme(arguments.toArray(String[]::new));
    if (!said.startsWith("0\n")) {
      close();
      throw new TrialFailed("the system did not start: " + said);
    }
  }

  /**
   * Runs a command of {@code ./programme} on this system; answers its exit code and what it said.
   */
  public String programme(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(ProjectRoot.find().resolve("programme").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() + "\n" + said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailed("interrupted");
    }
  }

  public Home home() {
    return home;
  }

  public Ports ports() {
    return home.ports();
  }

  public Parts parts() {
    return new Parts(home);
  }

  public Databases databases() {
    return new Databases(home);
  }

  /** A bearer token of the system's own issuer. */
  public String token(String role, String organisation) {
    return home.issuer().token(role, organisation, Duration.ofHours(6));
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    stop();
  }

  private void stop() {
    programme("down");
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
