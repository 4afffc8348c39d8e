package programme.reporting.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.Sql;
import programme.reporting.updates.Outcome;
import programme.reporting.updates.UpdateRequest.Measure;

/** Writes assessments, and tells the topic of each cell that is not what it was. */
@ApplicationScoped
public class Assessments {
  private final Sql sql;
  private final Outbox outbox;

  Assessments(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /** The accepted revision that assesses. */
  public record Cause(UUID progressUpdate, int revision, Instant at) {}

  /** The event's data. */
  record Assessed(
      String workPlan,
      String item,
      String measure,
      Outcome outcome,
      Text reason,
      Outcome previousOutcome,
      UUID progressUpdate,
      int revision,
      Instant assessedAt) {}

  private record Standing(Outcome outcome, Text reason) {}

  @Transactional(Transactional.TxType.MANDATORY)
  public void assess(String workPlan, String item, List<Measure> measures, Cause cause) {
    if (measures.isEmpty()) {
      return;
    }
    lock(workPlan);
    for (Measure measure : measures) {
      Optional<Standing> before = standing(workPlan, item, measure.key());
      write(workPlan, item, measure, cause);
      if (before.isEmpty()
          || !before.get().equals(new Standing(measure.outcome(), measure.reason()))) {
        tell(workPlan, item, measure, before, cause);
      }
    }
  }

  private void lock(String workPlan) {
    sql.run("insert into measure_matrix (work_plan) values (?) on conflict do nothing", workPlan);
    sql.one(row -> true, "select from measure_matrix where work_plan = ? for update", workPlan);
  }

  private Optional<Standing> standing(String workPlan, String item, String measure) {
    return sql.one(
        row ->
            new Standing(
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason") == null
                    ? null
                    : sql.as(Text.class, row.getString("reason"))),
        "select outcome, reason from measure_assessment where work_plan = ? and item = ? and measure = ?",
        workPlan,
        item,
        measure);
  }

  private void write(String workPlan, String item, Measure measure, Cause cause) {
    sql.run(
        """
        insert into measure_assessment
          (work_plan, item, measure, outcome, reason, progress_update, revision, assessed_at)
        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
        on conflict (work_plan, item, measure) do update
          set outcome = excluded.outcome, reason = excluded.reason, progress_update = excluded.progress_update,
              revision = excluded.revision, assessed_at = excluded.assessed_at
        """,
        workPlan,
        item,
        measure.key(),
        measure.outcome().name(),
        measure.reason() == null ? null : sql.document(measure.reason()),
        cause.progressUpdate(),
        cause.revision(),
        cause.at());
  }

  private void tell(
      String workPlan, String item, Measure measure, Optional<Standing> before, Cause cause) {
    outbox.append(
        EventType.MEASURE_ASSESSED,
        workPlan,
        new Assessed(
            workPlan,
            item,
            measure.key(),
            measure.outcome(),
            measure.reason(),
            before.map(Standing::outcome).orElse(null),
            cause.progressUpdate(),
            cause.revision(),
            Objects.requireNonNull(cause.at())));
  }
}
