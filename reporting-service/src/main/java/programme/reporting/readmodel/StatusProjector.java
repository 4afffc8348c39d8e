package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/**
 * The steps of partnerships, without those that were annulled, and the status that holds since the
 * last of them was told.
 */
@ApplicationScoped
class StatusProjector implements Projection {
  private final Sql sql;

  StatusProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.PARTNERSHIP_STATUS_CHANGED, EventType.PARTNERSHIP_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(EventType.PARTNERSHIP_STATUS_CHANGED, "read_partnership_status", "partnership"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    if (event.type() == EventType.PARTNERSHIP_ANNULLED) {
      sql.run("delete from read_partnership_status where id = ?", Fields.id(data.get("fact")));
    } else {
      keep(event.subject(), data);
    }
    sql.run(
        """
        update read_partnership set status = ?, data = data || jsonb_build_object('status', ?::text) where code = ?
        """,
        Fields.text(data, "status"),
        Fields.text(data, "status"),
        event.subject());
  }

  private void keep(String partnership, JsonNode data) {
    sql.run(
        """
        insert into read_partnership_status (id, partnership, effective_on, recorded_at, data) values (?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update
          set effective_on = excluded.effective_on, recorded_at = excluded.recorded_at, data = excluded.data
        """,
        Fields.id(data),
        partnership,
        Fields.day(data, "effectiveOn"),
        Fields.instant(data, "recordedAt"),
        data);
  }
}
