package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Meetings, as last told. */
@ApplicationScoped
class MeetingProjector implements Projection {
  private final Sql sql;

  MeetingProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.MEETING_REGISTERED, EventType.MEETING_CHANGED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.MEETING_REGISTERED, "read_meeting", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = Snapshots.of(event);
    sql.run(
        """
        insert into read_meeting (code, body, from_day, data) values (?, ?, ?, ?::jsonb)
        on conflict (code) do update set body = excluded.body, from_day = excluded.from_day, data = excluded.data
        """,
        event.subject(),
        Fields.text(data, "body"),
        Fields.day(data, "from"),
        data);
  }
}
