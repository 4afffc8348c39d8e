package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Decisions with their paragraphs, as last told. */
@ApplicationScoped
class DecisionProjector implements Projection {
  private final Sql sql;

  DecisionProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.DECISION_RECORDED, EventType.DECISION_CHANGED, EventType.DECISION_ADOPTED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.DECISION_RECORDED, "read_decision", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    ObjectNode data = Snapshots.of(event);
    data.remove("mandates"); // kept apart
    sql.run(
        """
        insert into read_decision (code, meeting, status, data) values (?, ?, ?, ?::jsonb)
        on conflict (code) do update set meeting = excluded.meeting, status = excluded.status, data = excluded.data
        """,
        event.subject(),
        Fields.text(data, "meeting"),
        Fields.text(data, "status"),
        data);
  }
}
