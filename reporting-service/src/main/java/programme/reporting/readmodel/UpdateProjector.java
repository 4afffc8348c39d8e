package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/**
 * Progress updates: the state of the last revision, and the content of the one that was accepted
 * last.
 */
@ApplicationScoped
class UpdateProjector implements Projection {
  private final Sql sql;

  UpdateProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.PROGRESS_UPDATE_SUBMITTED,
        EventType.PROGRESS_UPDATE_REVISED,
        EventType.PROGRESS_UPDATE_RETURNED,
        EventType.PROGRESS_UPDATE_ACCEPTED,
        EventType.PROGRESS_UPDATE_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.PROGRESS_UPDATE_SUBMITTED, "read_progress_update", "id"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    if (event.type() == EventType.PROGRESS_UPDATE_ANNULLED) {
      sql.run(
          "update read_progress_update set accepted = null, accepted_at = null where id = ?",
          Fields.id(event.data()));
      return;
    }
    state(event.data());
    if (event.type() == EventType.PROGRESS_UPDATE_ACCEPTED) {
      sql.run(
          "update read_progress_update set accepted = ?::jsonb, accepted_at = ? where id = ?",
          event.data(),
          Fields.instant(event.data(), "acceptedAt"),
          Fields.id(event.data()));
    }
  }

  private void state(JsonNode data) {
    sql.run(
        """
        insert into read_progress_update (id, status, revision, plan, item, element, partnership, project)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set status = excluded.status, revision = excluded.revision
        """,
        Fields.id(data),
        Fields.text(data, "status"),
        data.get("revision").intValue(),
        Fields.text(data, "workPlan"),
        Fields.text(data, "item"),
        Fields.text(data, "element"),
        Fields.text(data, "partnership"),
        Fields.text(data, "project"));
  }
}
