package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** What was recorded and answered on mandates; what was annulled is no longer among it. */
@ApplicationScoped
class MandateActProjector implements Projection {
  private final Sql sql;

  MandateActProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.MANDATE_STATUS_CHANGED, EventType.MANDATE_RESPONDED, EventType.MANDATE_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(EventType.MANDATE_STATUS_CHANGED, "read_mandate_status_change", "decision"),
        Kept.of(EventType.MANDATE_RESPONDED, "read_mandate_response", "decision"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    switch (event.type()) {
      case MANDATE_STATUS_CHANGED -> change(data);
      case MANDATE_RESPONDED -> response(data);
      default -> annul(Fields.id(data.get("fact")));
    }
  }

  private void change(JsonNode data) {
    sql.run(
        """
        insert into read_mandate_status_change (id, decision, paragraph, data) values (?, ?, ?, ?::jsonb)
        on conflict (id) do update set data = excluded.data
        """,
        Fields.id(data),
        Fields.text(data, "decision"),
        Fields.text(data, "paragraph"),
        data);
  }

  private void response(JsonNode data) {
    sql.run(
        """
        insert into read_mandate_response (id, decision, paragraph, organisation, data) values (?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update set data = excluded.data
        """,
        Fields.id(data),
        Fields.text(data, "decision"),
        Fields.text(data, "paragraph"),
        Fields.text(data, "organisation"),
        data);
  }

  private void annul(UUID fact) {
    sql.run("delete from read_mandate_status_change where id = ?", fact);
    sql.run("delete from read_mandate_response where id = ?", fact);
  }
}
