package programme.reporting.reports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.reporting.readmodel.Sql;
import programme.reporting.reports.assembly.Steps;

/** How far reports in the making have come, for whoever asks meanwhile. */
@ApplicationScoped
class Progress {
  private static final Duration BETWEEN = Duration.ofMillis(250);

  private final Sql sql;
  private final ProgrammeClock clock;

  Progress(Sql sql, ProgrammeClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * So many of so many pieces.
   *
   * @param done pieces that are made
   * @param of pieces in all, as far as known
   */
  public record Made(int done, int of) {}

  Optional<Made> of(UUID report) {
    return sql.one(
        row -> new Made(row.getInt("done"), row.getInt("of")),
        "select done, of from report_progress where report = ?",
        report);
  }

  /** Tells at most some times a second, in transactions of its own. */
  Steps steps(UUID report) {
    return new Steps() {
      private long told;

      @Override
      public void tell(int done, int of) {
        long now = System.nanoTime();
        if (told == 0 || now - told > BETWEEN.toNanos()) {
          told = now;
          QuarkusTransaction.requiringNew().run(() -> keep(report, done, of));
        }
      }
    };
  }

  void forget(UUID report) {
    sql.run("delete from report_progress where report = ?", report);
  }

  private void keep(UUID report, int done, int of) {
    sql.run(
        """
        insert into report_progress (report, done, of, told_at) values (?, ?, ?, ?)
        on conflict (report) do update set done = excluded.done, of = excluded.of, told_at = excluded.told_at
        """,
        report,
        done,
        of,
        clock.now());
  }
}
