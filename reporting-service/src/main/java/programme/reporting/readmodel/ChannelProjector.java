package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** The reporting channels of partnerships, as dated segments; nobody here derives them. */
@ApplicationScoped
class ChannelProjector implements Projection {
  private final Sql sql;

  ChannelProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.PARTNERSHIP_REPORTING_CHANNEL_CHANGED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(
            EventType.PARTNERSHIP_REPORTING_CHANNEL_CHANGED,
            "read_channel_segment",
            "partnership"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    sql.run("delete from read_channel_segment where partnership = ?", event.subject());
    int position = 0;
    for (JsonNode segment : event.data().get("segments")) {
      sql.run(
          """
          insert into read_channel_segment (partnership, position, from_day, to_day, channel, agenda_item, data)
          values (?, ?, ?, ?, ?, ?, ?::jsonb)
          """,
          event.subject(),
          position++,
          Fields.day(segment, "from"),
          Fields.day(segment, "to"),
          Fields.text(segment, "channel"),
          Fields.text(segment, "agendaItem"),
          segment);
    }
  }
}
