package programme.reporting.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import programme.reporting.readmodel.Sql;

/** What other features ask of rounds. */
@ApplicationScoped
public class KnownRounds {
  private final Sql sql;

  KnownRounds(Sql sql) {
    this.sql = sql;
  }

  /** Whether there is this round, and of this plan where one is named. */
  public boolean isOf(String code, String workPlan) {
    return sql.one(
            row -> true,
            "select from reporting_round where code = ? and (?::text is null or work_plan = ?)",
            code,
            workPlan,
            workPlan)
        .isPresent();
  }

  /** When the plan's last round closes; empty when it has none. */
  public Optional<Instant> lastClosing(String workPlan) {
    return sql.one(
            row -> row.getObject(1, java.time.OffsetDateTime.class),
            "select closes_at from reporting_round where work_plan = ? order by closes_at desc limit 1",
            workPlan)
        .map(java.time.OffsetDateTime::toInstant);
  }
}
