package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Reporting rounds, as last told. */
@ApplicationScoped
class RoundProjector implements Projection {
  private final Sql sql;

  RoundProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.REPORTING_ROUND_OPENED, EventType.REPORTING_ROUND_CLOSED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.REPORTING_ROUND_OPENED, "read_round", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    sql.run(
        """
        insert into read_round (code, plan, closes_at, closed, data) values (?, ?, ?, ?, ?::jsonb)
        on conflict (code) do update
          set plan = excluded.plan, closes_at = excluded.closes_at, closed = excluded.closed, data = excluded.data
        """,
        event.subject(),
        Fields.text(data, "workPlan"),
        Fields.instant(data, "closesAt"),
        event.type() == EventType.REPORTING_ROUND_CLOSED,
        data);
  }
}
