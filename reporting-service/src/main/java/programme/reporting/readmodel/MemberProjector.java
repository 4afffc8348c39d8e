package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Members of forums, without those annulled; the person is no part of it. */
@ApplicationScoped
class MemberProjector implements Projection {
  private final Sql sql;

  MemberProjector(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.MEMBER_APPOINTED, EventType.MEMBER_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.MEMBER_APPOINTED, "read_member", "forum"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    if (event.type() == EventType.MEMBER_ANNULLED) {
      sql.run("delete from read_member where id = ?", Fields.id(data));
      return;
    }
    sql.run(
        """
        insert into read_member (id, forum, from_day, to_day, data) values (?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update set from_day = excluded.from_day, to_day = excluded.to_day, data = excluded.data
        """,
        Fields.id(data),
        event.subject(),
        Fields.day(data, "from"),
        Fields.day(data, "to"),
        data);
  }
}
