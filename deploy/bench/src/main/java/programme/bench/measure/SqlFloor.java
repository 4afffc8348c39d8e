package programme.bench.measure;

import java.time.Duration;
import programme.trial.TrialFailed;
import programme.trial.TrialSystem;

/**
 * What the same PostgreSQL does with the same SQL and nothing around it: pgbench's word, or the
 * same script over JDBC where pgbench is not installed.
 */
public interface SqlFloor {
  /**
   * @param perSecond transactions
   * @param meanMillis of one transaction
   */
  record Speed(double perSecond, double meanMillis) {}

  /**
   * Runs a script over and over.
   *
   * @param script lines {@code \set name random(1, 1000)}, then SQL with {@code :name}, each
   *     statement closed by a semicolon at its line's end
   */
  Speed run(String script, int clients, Duration duration);

  /** "pgbench" or "the same SQL over JDBC", for the report. */
  String how();

  /** On a service's database, as the superuser; what a script needs is made with {@code alter}. */
  static SqlFloor on(TrialSystem system, String database) {
    String password = system.home().secrets().password("postgres");
    int port = system.ports().of("postgres");
    return Pgbench.find()
        .<SqlFloor>map(program -> new Pgbench(program, port, database, password))
        .orElseGet(() -> new JdbcFloor(port, database, password));
  }

  /** The fastest of these numbers of clients. */
  default Speed best(String script, Duration duration, int... clients) {
    Speed best = null;
    for (int number : clients) {
      Speed speed = run(script, number, duration);
      best = best == null || speed.perSecond() > best.perSecond() ? speed : best;
    }
    if (best == null) {
      throw new TrialFailed("no number of clients was given");
    }
    return best;
  }
}
