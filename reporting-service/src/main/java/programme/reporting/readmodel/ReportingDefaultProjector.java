package programme.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/**
 * The programme's defaults for reporting that stand, as records to be cited; channels come derived.
 */
@ApplicationScoped
class ReportingDefaultProjector implements Projection {
  private final Sql sql;

  ReportingDefaultProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.REPORTING_DEFAULT_RECORDED, EventType.REPORTING_DEFAULT_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.REPORTING_DEFAULT_RECORDED, "read_reporting_default", "id"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    if (event.type() == EventType.REPORTING_DEFAULT_ANNULLED) {
      sql.run("delete from read_reporting_default where id = ?", Fields.id(event.data()));
      return;
    }
    sql.run(
        """
        insert into read_reporting_default (id, data) values (?, ?::jsonb) on conflict (id) do update set data = excluded.data
        """,
        Fields.id(event.data()),
        event.data());
  }
}
