package programme.kit.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * The right to publish: a session's advisory lock on a connection of its own, outside the pool and
 * straight to the primary. The server ends a session that falls silent for 8 s, so that a stopped
 * process can't keep the right; the process itself stops relying on it 4 s after its last
 * heartbeat, well before another can have it. One thread keeps it, any may ask.
 */
final class Leadership implements AutoCloseable {
  static final String CHANNEL = "outbox";
  private static final long HEARTBEAT_NANOS = 2_000_000_000L;
  private static final long LEASE_NANOS = 2 * HEARTBEAT_NANOS;
  private static final String SESSION =
      "-c idle_session_timeout=8s -c tcp_keepalives_idle=2 -c tcp_keepalives_interval=2"
          + " -c tcp_keepalives_count=3 -c tcp_user_timeout=8s";

  private final Connection connection;
  private volatile long lastHeartbeat = System.nanoTime();
  private volatile boolean claimed;

  private Leadership(Connection connection) {
    this.connection = connection;
  }

  /** Opens the session, with which nothing is claimed yet. */
  static Leadership connect(String url, String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "relay-leader");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("socketTimeout", "3");
    properties.setProperty("options", SESSION);
    return new Leadership(DriverManager.getConnection(url, properties));
  }

  /** True when the lock is this session's from now on. */
  boolean claim() throws SQLException {
    // Read before the server hears of us: its own count of our silence begins later.
    long asked = System.nanoTime();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery("select pg_try_advisory_lock(hashtextextended('relay', 0))")) {
      row.next();
      boolean leads = row.getBoolean(1);
      if (leads) {
        statement.execute("listen " + CHANNEL);
      }
      lastHeartbeat = asked;
      claimed = leads;
      return leads;
    }
  }

  /**
   * Whether the right is this session's beyond doubt: false from the first missed heartbeat on, be
   * it that this process stood still.
   */
  boolean holds() {
    return claimed && System.nanoTime() - lastHeartbeat < LEASE_NANOS;
  }

  /**
   * Waits a moment for news from other instances; throws when the session is gone, and with it the
   * right.
   */
  boolean newsWithin(int milliseconds) throws SQLException {
    var news = connection.unwrap(PGConnection.class).getNotifications(milliseconds);
    long asked = System.nanoTime();
    if (asked - lastHeartbeat >= HEARTBEAT_NANOS) {
      try (var statement = connection.createStatement()) {
        statement.execute("select 1");
      }
      lastHeartbeat = asked;
    }
    return news != null && news.length > 0;
  }

  @Override
  public void close() {
    claimed = false;
    try {
      connection.close();
    } catch (SQLException e) {
      // The server ends the session by itself; nobody here can do more.
    }
  }
}
