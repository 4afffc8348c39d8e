package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Partners, as last told, and which record stands for each that was merged. */
@ApplicationScoped
class PartnerProjector implements Projection {
  private final Sql sql;

  PartnerProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.PARTNER_REGISTERED,
        EventType.PARTNER_CHANGED,
        EventType.PARTNER_MERGED,
        EventType.PARTNER_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.PARTNER_REGISTERED, "read_partner", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    if (event.type() == EventType.PARTNER_MERGED || event.type() == EventType.PARTNER_ANNULLED) {
      // What is annulled of a partner is its merger: then nothing is named.
      sql.run(
          "update read_partner set merged_into = ? where code = ?",
          Fields.text(event.data(), "into"),
          event.subject());
      return;
    }
    JsonNode data = Snapshots.of(event);
    sql.run(
        """
        insert into read_partner (code, type, un_region, data) values (?, ?, ?, ?::jsonb)
        on conflict (code) do update set type = excluded.type, un_region = excluded.un_region, data = excluded.data
        """,
        event.subject(),
        Fields.text(data, "type"),
        Fields.text(data, "unRegion"),
        data);
  }
}
