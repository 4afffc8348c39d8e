package programme.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/**
 * The COP's directions and the programme's defaults for reporting that stand, as records to be
 * cited; channels come derived, by their own type.
 */
@ApplicationScoped
class ReportingRuleProjector implements Projection {
  private static final String DIRECTIONS = "read_reporting_direction";
  private static final String DEFAULTS = "read_reporting_default";

  private final Sql sql;

  ReportingRuleProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.REPORTING_DIRECTION_RECORDED,
        EventType.REPORTING_DIRECTION_ANNULLED,
        EventType.REPORTING_DEFAULT_RECORDED,
        EventType.REPORTING_DEFAULT_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(EventType.REPORTING_DIRECTION_RECORDED, DIRECTIONS, "id"),
        Kept.of(EventType.REPORTING_DEFAULT_RECORDED, DEFAULTS, "id"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    switch (event.type()) {
      case REPORTING_DIRECTION_RECORDED -> keep(DIRECTIONS, event);
      case REPORTING_DIRECTION_ANNULLED -> forget(DIRECTIONS, event);
      case REPORTING_DEFAULT_RECORDED -> keep(DEFAULTS, event);
      default -> forget(DEFAULTS, event);
    }
  }

  private void keep(String table, ProgrammeEvent event) {
    sql.run(
        "insert into "
            + table
            + " (id, data) values (?, ?::jsonb) on conflict (id) do update set data = excluded.data",
        Fields.id(event.data()),
        event.data());
  }

  private void forget(String table, ProgrammeEvent event) {
    sql.run("delete from " + table + " where id = ?", Fields.id(event.data()));
  }
}
