package programme.reporting.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Period;
import programme.reporting.readmodel.Sql;

/** What other features ask of rounds. */
@ApplicationScoped
public class KnownRounds {
  private final Sql sql;

  KnownRounds(Sql sql) {
    this.sql = sql;
  }

  /** Whether there is this round, and of this plan where one is named. */
  private boolean isOf(String code, String workPlan) {
    return sql.one(
            row -> true,
            "select from reporting_round where code = ? and (?::text is null or work_plan = ?)",
            code,
            workPlan,
            workPlan)
        .isPresent();
  }

  /** Refuses a round that there is not, or that is another plan's; null is none at all. */
  public void require(String code, String workPlan) {
    if (code != null && !isOf(code, workPlan)) {
      throw Problem.of(
              ProblemCode.UNKNOWN_REFERENCE,
              "There is no reporting round '" + code + "' of this work plan.")
          .with("errors", List.of(new InvalidField("/round", "'" + code + "' is not known here.")));
    }
  }

  /** A round that collects updates now. */
  public record Open(String code, Period period) {}

  /** The plan's open round that closes first; empty while none is open. */
  public Optional<Open> open(String workPlan, Instant now) {
    return sql.one(
        row ->
            new Open(
                row.getString("code"),
                new Period(Sql.day(row, "period_from"), Sql.day(row, "period_to"))),
        """
        select code, period_from, period_to from reporting_round
        where work_plan = ? and coalesce(opens_at, recorded_at) <= ? and closes_at > ?
        order by closes_at, code limit 1
        """,
        workPlan,
        now,
        now);
  }

  /** When the plan's last round closes; empty when it has none. */
  public Optional<Instant> lastClosing(String workPlan) {
    return sql.one(
            row -> row.getObject(1, java.time.OffsetDateTime.class),
            "select closes_at from reporting_round where work_plan = ? order by closes_at desc"
                + " limit 1",
            workPlan)
        .map(java.time.OffsetDateTime::toInstant);
  }
}
