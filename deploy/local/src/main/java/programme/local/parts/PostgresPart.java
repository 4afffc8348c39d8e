package programme.local.parts;

import java.util.OptionalLong;
import programme.embedded.PostgresServer;
import programme.embedded.ServiceDatabase;
import programme.local.Home;

/** PostgreSQL with the four databases. */
public final class PostgresPart implements Part {
  private final Home home;
  private final PostgresServer.Settings settings;
  private final ProcessFile processFile;
  private PostgresServer server;

  public PostgresPart(Home home) {
    this.home = home;
    this.settings =
        new PostgresServer.Settings(
            home.postgres(), home.ports().of("postgres"), home.log(name()), home.secrets(), false);
    this.processFile = ProcessFile.of(home.run(), name());
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public synchronized void start() {
    server = PostgresServer.start(settings);
    server.pid().stream()
        .boxed()
        .flatMap(p -> ProcessHandle.of(p).stream())
        .forEach(processFile::write);
  }

  public void createDatabase(String service) {
    ServiceDatabase.create(server, service, home.secrets().of(service));
  }

  /** Where a database of the home's server is reached, be it started here or elsewhere. */
  public static String jdbcUrl(Home home, String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(home.ports().of("postgres"), database);
  }

  @Override
  public OptionalLong pid() {
    return PostgresServer.pidIn(home.postgres());
  }

  @Override
  public synchronized void stop() {
    PostgresServer.stopLeftBehind(settings);
    processFile.delete();
  }
}
