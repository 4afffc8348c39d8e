package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Projects, as last told. */
@ApplicationScoped
class ProjectProjector implements Projection {
  private final Sql sql;

  ProjectProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.PROJECT_REGISTERED, EventType.PROJECT_CHANGED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.PROJECT_REGISTERED, "read_project", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = Snapshots.of(event);
    sql.run(
        """
        insert into read_project (code, partnership, status, data) values (?, ?, ?, ?::jsonb)
        on conflict (code) do update
          set partnership = excluded.partnership, status = excluded.status, data = excluded.data
        """,
        event.subject(),
        Fields.text(data, "partnership"),
        Fields.text(data, "status"),
        data);
  }
}
