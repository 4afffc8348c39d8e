package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Partnerships, as last described. */
@ApplicationScoped
class PartnershipProjector implements Projection {
  private final Sql sql;

  PartnershipProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.PARTNERSHIP_REGISTERED, EventType.PARTNERSHIP_CHANGED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.PARTNERSHIP_REGISTERED, "read_partnership", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = Snapshots.of(event);
    sql.run(
        """
        insert into read_partnership (code, scope, status, un_region, data) values (?, ?, ?, ?, ?::jsonb)
        on conflict (code) do update
          set scope = excluded.scope, status = excluded.status, un_region = excluded.un_region, data = excluded.data
        """,
        event.subject(),
        Fields.text(data, "scope"),
        Fields.text(data, "status"),
        Fields.text(data.path("area"), "unRegion"),
        data);
  }
}
