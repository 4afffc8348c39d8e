package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/**
 * Calls with their instants. What opened and closed is kept as told; nobody derives OPEN or CLOSED
 * from it.
 */
@ApplicationScoped
class CallProjector implements Projection {
  private final Sql sql;

  CallProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.CALL_SCHEDULED,
        EventType.CALL_CHANGED,
        EventType.CALL_OPENED,
        EventType.CALL_EXTENDED,
        EventType.CALL_CLOSED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.CALL_SCHEDULED, "read_call", "id"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    switch (event.type()) {
      case CALL_SCHEDULED, CALL_CHANGED -> schedule(event);
      case CALL_EXTENDED -> {
        schedule(event);
        // It closes again, at its new end.
        sql.run("update read_call set closed = null where id = ?", event.subject());
      }
      case CALL_OPENED ->
          sql.run(
              "update read_call set opened = ?::jsonb where id = ?", event.data(), event.subject());
      default ->
          sql.run(
              "update read_call set closed = ?::jsonb where id = ?", event.data(), event.subject());
    }
  }

  private void schedule(ProgrammeEvent event) {
    JsonNode data = Snapshots.of(event);
    sql.run(
        """
        insert into read_call (id, forum, opens_at, closes_at, data) values (?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update
          set opens_at = excluded.opens_at, closes_at = excluded.closes_at, data = excluded.data
        """,
        event.subject(),
        Fields.text(data, "forum"),
        Fields.instant(data, "opensAt"),
        Fields.instant(data, "closesAt"),
        data);
  }
}
