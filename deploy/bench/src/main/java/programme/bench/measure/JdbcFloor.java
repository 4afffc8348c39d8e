package programme.bench.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import programme.trial.TrialFailed;

/** A floor's script, statement by statement over JDBC. */
final class JdbcFloor implements SqlFloor {
  private final String url;
  private final String password;

  JdbcFloor(int port, String database, String password) {
    this.url = "jdbc:postgresql://localhost:" + port + "/" + database;
    this.password = password;
  }

  @Override
  public Speed run(String script, int clients, Duration duration) {
    SqlScript parsed = SqlScript.parse(script);
    long end = System.nanoTime() + duration.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Long>> counts = new ArrayList<>();
      for (int n = 0; n < clients; n++) {
        counts.add(threads.submit((Callable<Long>) () -> repeat(parsed, end)));
      }
      long done = 0;
      for (Future<Long> count : counts) {
        done += count.get();
      }
      double seconds = duration.toNanos() / 1e9;
      return new Speed(done / seconds, clients * seconds * 1000 / done);
    } catch (ExecutionException e) {
      throw new TrialFailed("the floor's script failed: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailed("interrupted");
    } finally {
      threads.shutdownNow();
    }
  }

  @Override
  public String how() {
    return "the same SQL over JDBC (pgbench is not installed)";
  }

  private long repeat(SqlScript script, long end) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", password);
        SqlScript.Prepared prepared = script.prepare(connection)) {
      long done = 0;
      while (System.nanoTime() < end) {
        prepared.run();
        done++;
      }
      return done;
    }
  }
}
