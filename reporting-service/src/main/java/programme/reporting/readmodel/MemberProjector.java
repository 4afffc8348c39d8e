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
    return Set.of(EventType.MEMBER_APPOINTED, EventType.MEMBER_LEFT, EventType.MEMBER_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.MEMBER_APPOINTED, "read_member", "forum"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    switch (event.type()) {
      case MEMBER_ANNULLED -> sql.run("delete from read_member where id = ?", Fields.id(data));
      case MEMBER_LEFT ->
          sql.run(
              """
              update read_member set to_day = ?, data = data || jsonb_build_object('to', ?::text) where id = ?
              """,
              Fields.day(data, "to"),
              Fields.text(data, "to"),
              Fields.id(data));
      default -> appoint(event.subject(), data);
    }
  }

  private void appoint(String forum, JsonNode data) {
    sql.run(
        """
        insert into read_member (id, forum, from_day, to_day, data) values (?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update set from_day = excluded.from_day, to_day = excluded.to_day, data = excluded.data
        """,
        Fields.id(data),
        forum,
        Fields.day(data, "from"),
        Fields.day(data, "to"),
        data);
  }
}
