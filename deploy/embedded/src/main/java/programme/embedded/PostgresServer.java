package programme.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A real PostgreSQL of our own: durable as in production (fsync, synchronous commit), every login
 * by password.
 *
 * <p>A folder holds it whole: {@code data}, the log, and the superuser's password. Started again on
 * the same folder it goes on where it was.
 */
public final class PostgresServer implements AutoCloseable {
  private static final String SUPERUSER = "postgres";
  private final Settings settings;
  private final int port;
  private final PostgresPrograms programs;

  /**
   * How one server is started.
   *
   * @param folder what the server owns
   * @param port 0 for a free one
   * @param log where the server writes
   * @param stopWithJvm whether a shutdown hook stops it; the launcher stops in an order of its own
   */
  public record Settings(Path folder, int port, Path log, Secrets secrets, boolean stopWithJvm) {}

  private PostgresServer(Settings settings) {
    this.settings = settings;
    this.port = FreePort.orFound(settings.port());
    this.programs = PostgresPrograms.unpacked();
  }

  /** Starts on {@code folder} and stops with this JVM at the latest. */
  public static PostgresServer start(Path folder, int port) {
    Path whole = folder.toAbsolutePath();
    return start(new Settings(whole, port, whole.resolve("postgres.log"), Secrets.in(whole), true));
  }

  /** Starts, and returns when the server takes connections. */
  public static PostgresServer start(Settings settings) {
    PostgresServer server = new PostgresServer(settings);
    server.prepare();
    server.control("start", "-w", "-t", "60", "-l", settings.log().toString());
    if (settings.stopWithJvm()) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-postgres"));
    }
    return server;
  }

  /** Stops what an earlier process left running on this folder; true when there was something. */
  public static boolean stopLeftBehind(Settings settings) {
    PostgresServer server = new PostgresServer(settings);
    boolean running = server.running();
    server.stop();
    return running;
  }

  public int port() {
    return port;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  /** A connection of the superuser, who exists for set-up and tests only. */
  public Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl(database), SUPERUSER, settings.secrets().password(SUPERUSER));
  }

  public Connection superuser() throws SQLException {
    return superuser(SUPERUSER);
  }

  /** The postmaster's process id, when it runs. */
  public OptionalLong pid() {
    return pidIn(settings.folder());
  }

  /** The process id that a server on this folder has written, when that process lives. */
  public static OptionalLong pidIn(Path folder) {
    try {
      Path file = folder.resolve("data/postmaster.pid");
      if (!Files.exists(file)) {
        return OptionalLong.empty();
      }
      long pid = Long.parseLong(Files.readAllLines(file).get(0).trim());
      return ProcessHandle.of(pid).isPresent() ? OptionalLong.of(pid) : OptionalLong.empty();
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException halfWritten) {
      return OptionalLong.empty();
    }
  }

  /** Ends sessions and writes a checkpoint; nothing when it isn't running. */
  public void stop() {
    stop("fast");
  }

  /** As a power cut would: the next start recovers from the write-ahead log. */
  public void stopImmediately() {
    stop("immediate");
  }

  @Override
  public void close() {
    stop();
  }

  private synchronized void stop(String mode) {
    if (running()) {
      control("stop", "-w", "-t", "60", "-m", mode);
    }
  }

  private boolean running() {
    return Files.exists(data().resolve("PG_VERSION"))
        && Command.run(settings.folder(), ctl("status")).code() == 0;
  }

  private void prepare() {
    try {
      Files.createDirectories(settings.folder());
      Files.createDirectories(settings.log().toAbsolutePath().getParent());
      if (!Files.exists(data().resolve("PG_VERSION"))) {
        PostgresCluster.create(programs, settings, data());
      }
      PostgresCluster.configure(data(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path data() {
    return settings.folder().resolve("data");
  }

  private void control(String action, String... more) {
    Command.Result result = Command.run(settings.folder(), ctl(action, more));
    if (result.code() != 0) {
      throw new EmbeddedException(
          "PostgreSQL did not %s: %s%n%s"
              .formatted(action, result.said().strip(), LogTail.of(settings.log(), 10)));
    }
  }

  private List<String> ctl(String action, String... more) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(programs.path("pg_ctl"), action, "-D", data().toString()));
    command.addAll(List.of(more));
    return Command.unprivileged(command);
  }
}
