package programme.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Another instance of a service that works under the idempotency key that was kept last. */
public final class OtherProcess implements AutoCloseable {
  private final Connection work;

  private OtherProcess(Connection work) {
    this.work = work;
  }

  /**
   * Forgets the last key's answer, and holds its lock as a process does before the answer is there.
   */
  static OtherProcess underLastKey(String service) {
    try {
      Connection work = Platform.get().database(service);
      work.setAutoCommit(false);
      try (PreparedStatement lock =
          work.prepareStatement(
              "with last as (select key from idempotency_key order by kept_at desc limit 1)"
                  + " select pg_advisory_xact_lock(hashtextextended(key, 17)) from last")) {
        lock.execute();
      }
      change(
          service,
          "delete from idempotency_key where key ="
              + " (select key from idempotency_key order by kept_at desc limit 1)");
      return new OtherProcess(work);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  public static void change(String service, String sql) {
    try (Connection database = Platform.get().database(service);
        var statement = database.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** How many of the service's connections wait for a key. */
  static int waiting(String service) {
    try (Connection database = Platform.get().database(service);
        var count =
            database.prepareStatement(
                "select count(*) from pg_stat_activity where usename = ? and wait_event ="
                    + " 'advisory'")) {
      count.setString(1, service);
      try (var row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  void endAfter(Duration time) {
    Thread end =
        new Thread(
            () -> {
              LockSupport.parkNanos(time.toNanos());
              close();
            });
    end.start();
  }

  @Override
  public void close() {
    try {
      work.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
