package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Forums, as last told. */
@ApplicationScoped
class ForumProjector implements Projection {
  private final Sql sql;

  ForumProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.FORUM_REGISTERED, EventType.FORUM_CHANGED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.FORUM_REGISTERED, "read_forum", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = Snapshots.of(event);
    sql.run(
        """
        insert into read_forum (code, status, data) values (?, ?, ?::jsonb)
        on conflict (code) do update set status = excluded.status, data = excluded.data
        """,
        event.subject(),
        Fields.text(data, "status"),
        data);
  }
}
