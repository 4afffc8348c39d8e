package programme.reporting.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.restore.Restatable;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.Sql;
import programme.reporting.updates.Outcome;

/** The measure matrices of all plans, for those who must begin anew with them. */
@ApplicationScoped
class RestatedMatrices implements Restatable {
  private final Sql sql;

  RestatedMatrices(Sql sql) {
    this.sql = sql;
  }

  @Override
  public EventType type() {
    return EventType.MEASURE_MATRIX_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return sql
        .list(
            row -> row.getString(1),
            "select distinct work_plan from measure_assessment order by work_plan")
        .stream()
        .map(plan -> new Whole(plan, cells(plan)));
  }

  private List<Fact> cells(String plan) {
    return sql
        .list(
            this::cell,
            "select * from measure_assessment where work_plan = ? order by item, measure",
            plan)
        .stream()
        .map(cell -> new Fact(EventType.MEASURE_ASSESSED, cell))
        .toList();
  }

  private Assessments.Assessed cell(ResultSet row) throws SQLException {
    return new Assessments.Assessed(
        row.getString("work_plan"),
        row.getString("item"),
        row.getString("measure"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("reason") == null ? null : sql.as(Text.class, row.getString("reason")),
        null,
        row.getObject("progress_update", UUID.class),
        row.getInt("revision"),
        row.getObject("assessed_at", OffsetDateTime.class).toInstant());
  }
}
