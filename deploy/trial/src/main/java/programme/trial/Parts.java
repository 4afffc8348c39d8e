package programme.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import programme.local.Home;
import programme.local.parts.Health;
import programme.local.parts.Pause;
import programme.local.parts.ProcessFile;

/** The processes of a system, by name (postgres, kafka or a service), and what can befall them. */
public final class Parts {
  private static final Duration LOOK = Duration.ofMillis(50);
  private final Home home;

  Parts(Home home) {
    this.home = home;
  }

  public Optional<ProcessHandle> find(String part) {
    return ProcessFile.of(home.run(), part).process();
  }

  public ProcessHandle process(String part) {
    return find(part).orElseThrow(() -> new TrialFailed(part + " is not running"));
  }

  /** SIGKILL, and returns when the process is gone. */
  public void kill(String part) {
    ProcessHandle process = process(part);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Sends a signal by its name: STOP, CONT, QUIT. */
  public void signal(ProcessHandle process, String signal) {
    try {
      int code =
          new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new TrialFailed("SIG" + signal + " could not be sent to " + process.pid());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailed("interrupted");
    }
  }

  /** From now on the launcher does not start this part again. */
  public void hold(String part) {
    try {
      Files.writeString(held(part), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void release(String part) {
    try {
      Files.deleteIfExists(held(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a process ends by itself; false when it lives on. */
  public boolean ends(ProcessHandle process, Duration patience) {
    Instant latest = Instant.now().plus(patience);
    while (process.isAlive() && Instant.now().isBefore(latest)) {
      Pause.of(LOOK);
    }
    return !process.isAlive();
  }

  /** How long it takes from now until another process plays this part and is ready. */
  public Duration untilReadyAgain(String part, ProcessHandle before, Duration patience) {
    Instant began = Instant.now();
    while (!isAnother(part, before) || !ready(part)) {
      if (Duration.between(began, Instant.now()).compareTo(patience) > 0) {
        throw new TrialFailed(part + " did not come back in " + patience.toSeconds() + " s");
      }
      Pause.of(LOOK);
    }
    return Duration.between(began, Instant.now());
  }

  public boolean ready(String part) {
    return switch (part) {
      case "postgres", "kafka" -> Health.ofPort(home.ports().of(part)).ready();
      default -> Health.ofService(home.ports().management(part)).ready();
    };
  }

  /** Whether this process of a service leads its relay, by its own word. */
  public boolean leads(String process) {
    String address = "http://localhost:" + home.ports().management(process) + "/q/health/ready";
    try (InputStream answer = URI.create(address).toURL().openStream()) {
      for (JsonNode check : Portal.JSON.readTree(answer).path("checks")) {
        if (check.path("name").asText().equals("relay")) {
          return check.path("data").path("leader").asBoolean();
        }
      }
      return false;
    } catch (IOException away) {
      return false;
    }
  }

  private boolean isAnother(String part, ProcessHandle before) {
    return find(part).filter(now -> now.pid() != before.pid()).isPresent();
  }

  private Path held(String part) {
    return home.run().resolve("hold-" + part);
  }
}
