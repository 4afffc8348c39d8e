package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** The toolkit's resources that stand, as last told. */
@ApplicationScoped
class ToolkitProjector implements Projection {
  private final Sql sql;

  ToolkitProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.TOOLKIT_RESOURCE_PUBLISHED,
        EventType.TOOLKIT_RESOURCE_CHANGED,
        EventType.TOOLKIT_RESOURCE_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.TOOLKIT_RESOURCE_PUBLISHED, "read_toolkit_resource", "id"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    if (event.type() == EventType.TOOLKIT_RESOURCE_ANNULLED) {
      sql.run("delete from read_toolkit_resource where id = ?", Fields.id(event.data()));
      return;
    }
    JsonNode data = Snapshots.of(event);
    sql.run(
        """
        insert into read_toolkit_resource (id, kind, adoption, data) values (?, ?, ?, ?::jsonb)
        on conflict (id) do update
          set kind = excluded.kind, adoption = excluded.adoption, data = excluded.data
        """,
        Fields.id(data),
        Fields.text(data, "kind"),
        Fields.text(data, "adoption"),
        data);
  }
}
