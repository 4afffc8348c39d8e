package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** States and dimensions of nominations: nothing else of them is public. */
@ApplicationScoped
class NominationProjector implements Projection {
  private final Sql sql;

  NominationProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.NOMINATION_SUBMITTED,
        EventType.NOMINATION_CORRECTED,
        EventType.NOMINATION_ATTACHMENT_ADDED,
        EventType.NOMINATION_REVIEWED,
        EventType.NOMINATION_ACCEPTED,
        EventType.NOMINATION_DECLINED,
        EventType.NOMINATION_WITHDRAWN);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.NOMINATION_SUBMITTED, "read_nomination", "id"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    sql.run(
        """
        insert into read_nomination
          (id, call, forum, constituency, country, un_region, status, received_at, data)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update
          set country = excluded.country, un_region = excluded.un_region, status = excluded.status,
              received_at = excluded.received_at, data = excluded.data
        """,
        Fields.id(data),
        Fields.text(data, "call"),
        Fields.text(data, "forum"),
        Fields.text(data, "constituency"),
        Fields.text(data, "country"),
        Fields.text(data, "unRegion"),
        Fields.text(data, "status"),
        Fields.instant(data, "receivedAt"),
        data);
  }
}
