package programme.reporting.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
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
  private static final String REASSESS =
      """
      insert into measure_assessment
        (work_plan, item, measure, outcome, reason, progress_update, revision, assessed_at)
      select u.work_plan, u.item, m ->> 'key', m ->> 'outcome', m -> 'reason', u.id, r.revision, r.accepted_at
      from progress_update u
      join progress_update_revision r on r.update_id = u.id
      cross join lateral jsonb_array_elements(r.content -> 'measures') as m
      where u.work_plan = ? and u.item = ? and m ->> 'key' = ? and r.accepted_at is not null and r.annulment is null
      order by r.accepted_at desc limit 1
      """;

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

  /** The data of {@code programme.measure.annulled.v1}. */
  record Annulled(
      String workPlan, String item, String measure, Outcome outcome, Instant recordedAt) {}

  /** What a revision assessed is assessed by the acceptance before it; without one by none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void annul(
      String workPlan, String item, String measure, UUID update, int revision, Instant now) {
    lock(workPlan);
    int gone =
        sql.run(
            """
            delete from measure_assessment
            where work_plan = ? and item = ? and measure = ? and progress_update = ? and revision = ?
            """,
            workPlan,
            item,
            measure,
            update,
            revision);
    if (gone == 0) {
      return;
    }
    Optional<Standing> standing = reassess(workPlan, item, measure);
    outbox.append(
        EventType.MEASURE_ANNULLED,
        workPlan,
        new Annulled(workPlan, item, measure, standing.map(Standing::outcome).orElse(null), now));
    standing.ifPresent(one -> tellStanding(workPlan, item, measure));
  }

  /** By the last acceptance that stands and speaks of the measure. */
  private Optional<Standing> reassess(String workPlan, String item, String measure) {
    sql.run(REASSESS, workPlan, item, measure);
    return standing(workPlan, item, measure);
  }

  private void tellStanding(String workPlan, String item, String measure) {
    sql.one(
            row ->
                new Assessed(
                    workPlan,
                    item,
                    measure,
                    Outcome.valueOf(row.getString("outcome")),
                    row.getString("reason") == null
                        ? null
                        : sql.as(Text.class, row.getString("reason")),
                    null,
                    row.getObject("progress_update", UUID.class),
                    row.getInt("revision"),
                    row.getObject("assessed_at", OffsetDateTime.class).toInstant()),
            "select * from measure_assessment where work_plan = ? and item = ? and measure = ?",
            workPlan,
            item,
            measure)
        .ifPresent(assessed -> outbox.append(EventType.MEASURE_ASSESSED, workPlan, assessed));
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
