package programme.reporting.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import programme.kit.vocabulary.Text;
import programme.reporting.matrix.MeasureMatrix.Cell;
import programme.reporting.matrix.MeasureMatrix.CellOutcome;
import programme.reporting.matrix.MeasureMatrix.Proposal;
import programme.reporting.matrix.MeasureMatrix.Row;
import programme.reporting.matrix.MeasureMatrix.Source;
import programme.reporting.readmodel.Sql;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.rounds.KnownRounds;
import programme.reporting.updates.Outcome;

/**
 * Puts matrices together from what was assessed, what is proposed, and what silence means by now.
 */
@ApplicationScoped
public class Matrices {
  /**
   * In force: the revision accepted last. Waiting: the last revision, where nobody has reviewed it.
   */
  private static final String PROPOSALS =
      """
      select u.item, m ->> 'key' as measure, u.id, r.revision, u.organisation,
             case when r.revision = u.accepted_revision then 'ACCEPTED' else u.status end as status,
             m ->> 'outcome' as outcome, m -> 'reason' as reason
      from progress_update u
      join progress_update_revision r on r.update_id = u.id
       and (r.revision = u.accepted_revision or r.revision = u.revision and u.status = 'SUBMITTED' and ?)
      cross join lateral jsonb_array_elements(r.content -> 'measures') as m
      where u.work_plan = ? order by u.id, r.revision
      """;

  private final Sql sql;
  private final KnownRounds rounds;

  Matrices(Sql sql, KnownRounds rounds) {
    this.sql = sql;
    this.rounds = rounds;
  }

  private record Key(String item, String measure) {}

  private record Assessed(Key key, Outcome outcome, Text reason, Source source) {}

  private record Proposed(Key key, Proposal proposal) {}

  /**
   * The plan's matrix.
   *
   * @param now by which silence is judged
   * @param withUnaccepted also proposals that are not public
   */
  public MeasureMatrix of(WorkPlan plan, Instant now, boolean withUnaccepted) {
    Optional<Instant> closing = rounds.lastClosing(plan.code());
    CellOutcome silence =
        closing.filter(at -> !now.isBefore(at)).isPresent()
            ? CellOutcome.NOT_UNDERTAKEN
            : CellOutcome.NOT_YET_REPORTED;
    Map<Key, Assessed> assessed =
        assessed(plan.code()).stream().collect(Collectors.toMap(Assessed::key, one -> one));
    Map<Key, List<Proposal>> proposals =
        proposed(plan.code(), withUnaccepted).stream()
            .collect(
                Collectors.groupingBy(
                    Proposed::key, Collectors.mapping(Proposed::proposal, Collectors.toList())));
    List<Row> rows =
        plan.items().stream()
            .map(
                item ->
                    new Row(
                        item.key(),
                        plan.head().measures().stream()
                            .map(measure -> new Key(item.key(), measure.key()))
                            .map(
                                key ->
                                    cell(
                                        key,
                                        assessed.get(key),
                                        proposals.getOrDefault(key, List.of()),
                                        silence))
                            .toList()))
            .toList();
    return new MeasureMatrix(
        plan.code(), closing.orElse(null), rows, closing.filter(now::isBefore));
  }

  private static Cell cell(
      Key key, Assessed assessed, List<Proposal> proposals, CellOutcome silence) {
    return assessed == null
        ? new Cell(key.measure(), silence, null, null, proposals)
        : new Cell(
            key.measure(),
            CellOutcome.of(assessed.outcome()),
            assessed.reason(),
            assessed.source(),
            proposals);
  }

  private List<Assessed> assessed(String plan) {
    return sql.list(
        row ->
            new Assessed(
                new Key(row.getString("item"), row.getString("measure")),
                Outcome.valueOf(row.getString("outcome")),
                reason(row),
                new Source(
                    row.getObject("progress_update", UUID.class),
                    row.getInt("revision"),
                    row.getObject("assessed_at", OffsetDateTime.class).toInstant())),
        "select * from measure_assessment where work_plan = ?",
        plan);
  }

  private List<Proposed> proposed(String plan, boolean withUnaccepted) {
    return sql.list(
        row ->
            new Proposed(
                new Key(row.getString("item"), row.getString("measure")),
                new Proposal(
                    row.getObject("id", UUID.class),
                    row.getInt("revision"),
                    row.getString("organisation"),
                    row.getString("status"),
                    Outcome.valueOf(row.getString("outcome")),
                    reason(row))),
        PROPOSALS,
        withUnaccepted,
        plan);
  }

  private Text reason(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return reason == null ? null : sql.as(Text.class, reason);
  }
}
