package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** What was determined of partnerships; what was annulled is no longer among it. */
@ApplicationScoped
class DeterminationProjector implements Projection {
  private final Sql sql;

  DeterminationProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.PARTNERSHIP_DETERMINED, EventType.PARTNERSHIP_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.PARTNERSHIP_DETERMINED, "read_determination", "partnership"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    if (event.type() == EventType.PARTNERSHIP_ANNULLED) {
      sql.run("delete from read_determination where id = ?", Fields.id(event.data().get("fact")));
      return;
    }
    JsonNode data = event.data().get("determination");
    sql.run(
        """
        insert into read_determination
          (id, partnership, outcome, firmness, effective_on, effective_to, recorded_at, data)
        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update
          set outcome = excluded.outcome, firmness = excluded.firmness, effective_on = excluded.effective_on,
              effective_to = excluded.effective_to, recorded_at = excluded.recorded_at, data = excluded.data
        """,
        Fields.id(data),
        event.subject(),
        Fields.text(data, "outcome"),
        Fields.text(data, "firmness"),
        Fields.day(data, "effectiveOn"),
        Fields.day(data, "effectiveTo"),
        Fields.instant(data, "recordedAt"),
        data);
  }
}
