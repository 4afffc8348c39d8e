package programme.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One service's database with its three roles; made when it isn't there, brought to this state when
 * it is.
 *
 * <p>{@code <service>_owner} migrates, {@code <service>} runs, {@code <service>_verify} only reads,
 * and nobody else connects. The run-time role sees the transactions of its own sessions in
 * pg_stat_activity without any grant; pg_read_all_stats would show it the statements of the other
 * three services.
 */
public final class ServiceDatabase {
  private ServiceDatabase() {}

  public static void create(PostgresServer server, String service, Passwords passwords) {
    if (!service.matches("[a-z][a-z0-9]*")) {
      throw new IllegalArgumentException("not a service's name: " + service);
    }
    try {
      try (Connection admin = server.superuser()) {
        role(admin, service + "_owner", passwords.owner());
        role(admin, service, passwords.runtime());
        role(admin, service + "_verify", passwords.verify());
        database(admin, service);
      }
      try (Connection admin = server.superuser(service)) {
        run(admin, privileges(service));
      }
    } catch (SQLException e) {
      throw new EmbeddedException("database " + service + " can't be made: " + e.getMessage(), e);
    }
  }

  private static void role(Connection admin, String role, String password) throws SQLException {
    boolean there = exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
    String quoted = "'" + password.replace("'", "''") + "'";
    run(
        admin,
        List.of((there ? "ALTER" : "CREATE") + " ROLE " + role + " LOGIN PASSWORD " + quoted));
  }

  private static void database(Connection admin, String service) throws SQLException {
    if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", service)) {
      run(admin, List.of("CREATE DATABASE " + service + " OWNER " + service + "_owner"));
    }
    run(
        admin,
        List.of(
            "REVOKE ALL ON DATABASE %1$s FROM PUBLIC".formatted(service),
            "GRANT CONNECT ON DATABASE %1$s TO %1$s, %1$s_owner, %1$s_verify".formatted(service)));
  }

  private static List<String> privileges(String service) {
    String fromNowOn = "ALTER DEFAULT PRIVILEGES FOR ROLE " + service + "_owner ";
    return List.of(
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "GRANT USAGE, CREATE ON SCHEMA public TO " + service + "_owner",
        "GRANT USAGE ON SCHEMA public TO %1$s, %1$s_verify".formatted(service),
        fromNowOn + "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + service,
        fromNowOn + "GRANT USAGE, SELECT ON SEQUENCES TO " + service,
        fromNowOn + "REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
        fromNowOn + "GRANT EXECUTE ON FUNCTIONS TO %1$s, %1$s_verify".formatted(service),
        fromNowOn + "GRANT SELECT ON TABLES TO " + service + "_verify");
  }

  private static boolean exists(Connection admin, String query, String name) throws SQLException {
    try (PreparedStatement statement = admin.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void run(Connection admin, List<String> commands) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }
}
