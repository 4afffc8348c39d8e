package programme.nomination;

import java.sql.Connection;
import java.sql.SQLException;
import programme.kit.testing.Platform;

/** Holds a call's row, as a batch of another instance does, until it is closed. */
public final class CallLock implements AutoCloseable {
  private final Connection connection;

  private CallLock(Connection connection) {
    this.connection = connection;
  }

  public static CallLock of(String call) throws SQLException {
    Connection connection = Platform.get().database("nomination");
    connection.setAutoCommit(false);
    try (var lock =
        connection.prepareStatement("select 1 from call where id = ? for no key update")) {
      lock.setString(1, call);
      lock.executeQuery();
    }
    return new CallLock(connection);
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
