package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Assessed measures, as last told; what stands after an annulment is told anew. */
@ApplicationScoped
class AssessmentProjector implements Projection {
  private final Sql sql;

  AssessmentProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.MEASURE_ASSESSED, EventType.MEASURE_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.MEASURE_ASSESSED, "read_assessment", "plan"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    if (event.type() == EventType.MEASURE_ANNULLED) {
      sql.run(
          "delete from read_assessment where plan = ? and item = ? and measure = ?",
          event.subject(),
          Fields.text(data, "item"),
          Fields.text(data, "measure"));
      return;
    }
    sql.run(
        """
        insert into read_assessment (plan, item, measure, outcome, data) values (?, ?, ?, ?, ?::jsonb)
        on conflict (plan, item, measure) do update set outcome = excluded.outcome, data = excluded.data
        """,
        event.subject(),
        Fields.text(data, "item"),
        Fields.text(data, "measure"),
        Fields.text(data, "outcome"),
        data);
  }
}
