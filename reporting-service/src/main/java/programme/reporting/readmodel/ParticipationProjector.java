package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Who takes part in partnerships; what is no longer among them was annulled. */
@ApplicationScoped
class ParticipationProjector implements Projection {
  private final Sql sql;

  ParticipationProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.PARTNERSHIP_PARTICIPATION_CHANGED, EventType.PARTNERSHIP_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(EventType.PARTNERSHIP_PARTICIPATION_CHANGED, "read_participation", "partnership"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    sql.run("delete from read_participation where partnership = ?", event.subject());
    for (JsonNode participation : event.data().get("participations")) {
      sql.run(
          """
          insert into read_participation (id, partnership, partner, role, from_day, to_day, data)
          values (?, ?, ?, ?, ?, ?, ?::jsonb)
          """,
          Fields.id(participation),
          event.subject(),
          Fields.text(participation, "partner"),
          Fields.text(participation, "role"),
          Fields.day(participation, "from"),
          Fields.day(participation, "to"),
          participation);
    }
  }
}
