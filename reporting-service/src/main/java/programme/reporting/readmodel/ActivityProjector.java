package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** How far the activities of plans have come. */
@ApplicationScoped
class ActivityProjector implements Projection {
  private final Sql sql;

  ActivityProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.ACTIVITY_STATUS_CHANGED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.ACTIVITY_STATUS_CHANGED, "read_activity_status", "plan"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    sql.run(
        """
        insert into read_activity_status (plan, version, item, activity, status, data) values (?, ?, ?, ?, ?, ?::jsonb)
        on conflict (plan, version, item, activity) do update set status = excluded.status, data = excluded.data
        """,
        event.subject(),
        data.get("version").intValue(),
        Fields.text(data, "item"),
        Fields.text(data, "activity"),
        Fields.text(data, "to"),
        data);
  }
}
