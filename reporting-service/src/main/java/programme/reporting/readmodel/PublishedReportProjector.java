package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Reports that were published. */
@ApplicationScoped
class PublishedReportProjector implements Projection {
  private final Sql sql;

  PublishedReportProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.REPORT_PUBLISHED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.REPORT_PUBLISHED, "read_report", "id"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    sql.run(
        """
        insert into read_report (id, kind, meeting, plan, published_at, data) values (?, ?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update set published_at = excluded.published_at, data = excluded.data
        """,
        Fields.id(data),
        Fields.text(data, "kind"),
        Fields.text(data, "meeting"),
        Fields.text(data, "workPlan"),
        Fields.instant(data, "publishedAt"),
        data);
  }
}
