package programme.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import programme.embedded.Folders;
import programme.embedded.LocalIssuer;
import programme.embedded.ProjectRoot;
import programme.embedded.Secrets;
import programme.local.parts.Health;
import programme.local.parts.Pause;

/**
 * A whole system for a test: in a home and on ports of its own, driven through {@code ./programme}
 * as a person would.
 *
 * <p>It runs what Maven has built in the modules' target folders; closing it stops everything and
 * deletes the home.
 */
public final class SystemUnderTest implements AutoCloseable {
  /** What a command printed (both outputs), and its exit code. */
  public record Result(int code, String said) {}

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Path home;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final int gatewayPort;

  private SystemUnderTest(Path home) {
    this.home = home;
    environment.put("PROGRAMME_HOME", home.toString());
    environment.put("PROGRAMME_SKIP_BUILD", "1");
    List<Integer> taken = new ArrayList<>();
    for (String part :
        List.of(
            "gateway",
            "partnership",
            "workplan",
            "nomination",
            "reporting",
            "postgres",
            "kafka",
            "partnership-2",
            "workplan-2",
            "nomination-2",
            "reporting-2")) {
      int port = freePort(taken);
      taken.add(port);
      environment.put(Ports.variable(part), Integer.toString(port));
    }
    this.gatewayPort = taken.get(0);
  }

  /** A home that nothing has run in yet. */
  public static SystemUnderTest inNewHome() {
    try {
      return new SystemUnderTest(Files.createTempDirectory("programme-home-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A running one, the Basel data loaded; the options are those of {@code up}. */
  public static SystemUnderTest up(String... options) {
    SystemUnderTest system = inNewHome();
    Result result = system.start(options);
    if (result.code() != 0) {
      system.close();
      throw new AssertionError("up ended with " + result.code() + ":\n" + result.said());
    }
    return system;
  }

  /** {@code ./programme up --detach} with these options. */
  public Result start(String... options) {
    List<String> arguments = new ArrayList<>(List.of("up", "--detach"));
    arguments.addAll(List.of(options));
    return programme(arguments.toArray(String[]::new));
  }

  public Result down() {
    return programme("down");
  }

  /** Any command of {@code ./programme}, on this system. */
  public Result programme(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(ProjectRoot.find().resolve("programme").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public Path home() {
    return home;
  }

  public URI gateway() {
    return URI.create("http://localhost:" + gatewayPort);
  }

  public int port(String part) {
    return Integer.parseInt(environment.get(Ports.variable(part)));
  }

  public String token(String role, String organisation) {
    return issuer().token(role, organisation, Duration.ofHours(1));
  }

  /** The running system's issuer, for tokens that are bent. */
  public LocalIssuer issuer() {
    return LocalIssuer.in(home, gateway() + "/issuer");
  }

  /** Sets a variable for the commands that follow. */
  public SystemUnderTest with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /**
   * kill -9 of a part: postgres, kafka, a service, its second process (partnership-2), or gateway
   * (which is the launcher).
   */
  public void kill(String part) {
    ProcessHandle process = process(part);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Which of a service's two processes says that it publishes; empty while neither does. */
  public Optional<String> leader(String service) {
    return Stream.of(service, service + "-2")
        .filter(name -> Boolean.TRUE.equals(Health.ofService(port(name) + 1000).leads()))
        .findFirst();
  }

  /** Stops a process where it stands (SIGSTOP), or lets it go on (SIGCONT). */
  public static void signal(ProcessHandle process, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A service's database, for those who only look. */
  public Connection database(String service) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port("postgres") + "/" + service,
        service + "_verify",
        Secrets.in(home).of(service).verify());
  }

  /** The process that plays a part now. */
  public ProcessHandle process(String part) {
    long pid = status(part).path("pid").asLong();
    return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError(part + " is not running"));
  }

  /** Kills the broker and keeps it away; what is published waits in the outboxes. */
  public void brokerAway() {
    hold("kafka");
    kill("kafka");
  }

  /** Lets the broker come back on its log, and returns when it takes connections. */
  public void brokerBack() {
    release("kafka");
    awaitReady("kafka");
  }

  /** From now on this part is not started again when it dies. */
  public void hold(String part) {
    try {
      Files.writeString(home.resolve("run/hold-" + part), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void release(String part) {
    try {
      Files.deleteIfExists(home.resolve("run/hold-" + part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a part is ready (again); answers how long that took. */
  public Duration awaitReady(String part) {
    Instant began = Instant.now();
    while (!status(part).path("ready").asBoolean()) {
      if (Duration.between(began, Instant.now()).compareTo(PATIENCE) > 0) {
        throw new AssertionError(part + " is not ready: " + programme("status").said());
      }
      Pause.of(Duration.ofMillis(200));
    }
    return Duration.between(began, Instant.now());
  }

  /** This part's row of {@code status --json}. */
  public JsonNode status(String part) {
    try {
      for (JsonNode row : new ObjectMapper().readTree(programme("status", "--json").said())) {
        if (row.path("name").asText().equals(part)) {
          return row;
        }
      }
      throw new AssertionError("no part " + part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    down();
    try {
      Folders.delete(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Also the port above it, for the management of a service. */
  private static int freePort(List<Integer> taken) {
    for (int turn = 0; turn < 1000; turn++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 31_000);
      if (!taken.contains(port)
          && !taken.contains(port + 1000)
          && !taken.contains(port - 1000)
          && isFree(port)
          && isFree(port + 1000)) {
        return port;
      }
    }
    throw new AssertionError("no free ports");
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
