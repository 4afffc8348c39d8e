package programme.reporting.stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;
import programme.reporting.readmodel.Sql;

/**
 * Gives every event its place, once. First of all projections: the counter's lock comes before any
 * row's in every instance.
 */
@ApplicationScoped
@Priority(1000)
class StreamLog implements Projection {
  private final Sql sql;
  private final Event<Told> told;

  /** Something has got its place; news once its transaction has ended well. */
  record Told() {}

  StreamLog(Sql sql, Event<Told> told) {
    this.sql = sql;
    this.told = told;
  }

  @Override
  public Set<EventType> follows() {
    return EnumSet.allOf(EventType.class);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of();
  }

  @Override
  public void apply(ProgrammeEvent event) {
    int added =
        sql.run(
            """
            with place as (
              update stream_head set position = position + 1
              where not exists (select from stream_event where event_id = ?)
              returning position)
            insert into stream_event (id, event_id, type, source, subject, epoch, sequence, time, traceparent, data)
            select position, ?, ?, ?, ?, ?, ?, ?, ?, ? from place
            """,
            event.id(),
            event.id(),
            event.type().typeName(),
            event.source(),
            event.subject(),
            event.epoch(),
            event.sequence(),
            event.time(),
            event.traceparent(),
            event.data().toString());
    if (added > 0) {
      told.fire(new Told());
    }
  }

  /** Told as it came; what it says anew was told before. */
  @Override
  public boolean restate(ProgrammeEvent restatement, List<ProgrammeEvent> facts) {
    apply(restatement);
    return true;
  }
}
