package programme.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import programme.embedded.BrokerProcess;
import programme.embedded.LocalIssuer;
import programme.embedded.Passwords;
import programme.embedded.PostgresServer;
import programme.embedded.ServedIssuer;
import programme.embedded.ServiceDatabase;

/**
 * Real PostgreSQL, real Kafka and a real issuer for the tests of one module: started once, gone
 * with the module.
 */
public final class Platform {
  private static final Passwords PASSWORDS =
      new Passwords("owner-secret", "runtime-secret", "verify-secret");
  private static Platform instance;

  private final Path home;
  private final PostgresServer postgres;
  private final BrokerProcess broker;
  private final ServedIssuer issuer;

  private Platform() {
    try {
      home = Files.createTempDirectory("programme-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    issuer = LocalIssuer.serve(home.resolve("issuer"), 0);
    postgres = PostgresServer.start(home.resolve("postgres"), 0);
    broker = BrokerProcess.start(home.resolve("kafka"), 0);
  }

  /** The module's own. */
  public static synchronized Platform get() {
    if (instance == null) {
      instance = new Platform();
    }
    return instance;
  }

  Map<String, String> configuration(String service) {
    ServiceDatabase.create(postgres, service, PASSWORDS);
    System.setProperty("programme.test.kafka", broker.bootstrapServers());
    return Map.ofEntries(
        Map.entry("PROGRAMME_DB_URL", postgres.jdbcUrl(service)),
        Map.entry("PROGRAMME_DB_PASSWORD", PASSWORDS.runtime()),
        Map.entry("PROGRAMME_DB_OWNER_PASSWORD", PASSWORDS.owner()),
        Map.entry("PROGRAMME_KAFKA", broker.bootstrapServers()),
        Map.entry("PROGRAMME_ISSUER", issuer.url()),
        Map.entry("PROGRAMME_CORS_ORIGINS", "https://portal.example,https://other.example"),
        Map.entry("quarkus.http.test-port", "0"),
        Map.entry("quarkus.management.test-port", "0"));
  }

  public LocalIssuer issuer() {
    return issuer.issuer();
  }

  public BrokerProcess broker() {
    return broker;
  }

  public PostgresServer postgres() {
    return postgres;
  }

  /** As the superuser, to look at or to set what no service may: frozen clocks, grants. */
  public Connection database(String service) throws SQLException {
    return postgres.superuser(service);
  }

  /** As a process of the service's own: another instance, say. */
  public Connection asService(String service) throws SQLException {
    return java.sql.DriverManager.getConnection(
        postgres.jdbcUrl(service), service, PASSWORDS.runtime());
  }

  void stop() {
    broker.stop();
    postgres.stop();
    issuer.close();
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
