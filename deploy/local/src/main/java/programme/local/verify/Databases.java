package programme.local.verify;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import programme.local.Home;
import programme.local.parts.PostgresPart;

/** The services' databases through the roles that only read; one snapshot of each. */
final class Databases implements AutoCloseable {
  private final Home home;
  private final Map<String, Connection> open = new HashMap<>();

  Databases(Home home) {
    this.home = home;
  }

  Connection of(String service) throws SQLException {
    Connection connection = open.get(service);
    if (connection == null) {
      connection =
          DriverManager.getConnection(
              PostgresPart.jdbcUrl(home, service),
              service + "_verify",
              home.secrets().of(service).verify());
      open.put(service, connection);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      // Rows come as they are asked for only within a transaction.
      connection.setAutoCommit(false);
    }
    return connection;
  }

  /** What others follow with is seen from here on. */
  void refresh() throws SQLException {
    for (Connection connection : open.values()) {
      connection.rollback();
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : open.values()) {
      connection.close();
    }
  }
}
