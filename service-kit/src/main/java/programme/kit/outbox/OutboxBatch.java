package programme.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import programme.kit.audit.CurrentAct;
import programme.kit.database.Columns;
import programme.kit.events.EventType;

/**
 * The outbox for acts that are committed together: one statement for the events of many aggregates,
 * each at most once in it. The aggregates' rows are locked, or new in this transaction.
 */
@ApplicationScoped
public class OutboxBatch {
  private static final String APPEND =
      """
      with told as (
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
          as t (subject, type, traceparent, actor, role, organisation, request, authority, data, place)),
      head as (
        insert into aggregate_head as h (source, subject, epoch, sequence)
        select ?, subject, epoch, 1 from told, service_epoch order by subject
        on conflict (source, subject) do update
          set sequence = case when h.epoch < excluded.epoch then 1 else h.sequence + 1 end, epoch = excluded.epoch
        returning source, subject, epoch, sequence)
      insert into outbox (event_id, type, source, subject, epoch, sequence, time, traceparent, actor, role, organisation, request, authority, data)
      select uuidv7(), type, source, subject, epoch, sequence, now.instant, traceparent, actor, role, organisation, request, authority::jsonb, data
      from told join head using (subject) cross join (select programme_now() as instant offset 0) now
      order by place
      """;

  private final EventBodies bodies;
  private final RelaySignal signal;

  OutboxBatch(EventBodies bodies, RelaySignal signal) {
    this.bodies = bodies;
    this.signal = signal;
  }

  /**
   * An event, and who acts in it.
   *
   * @param subject the aggregate's natural key or id
   * @param data becomes the event's JSON data, public for good; at most 256 kB
   */
  public record Told(EventType type, String subject, Object data, CurrentAct.Doing doing) {}

  /** Records events of aggregates of one kind; tell {@link #committed()} after the commit. */
  public void append(Connection connection, List<Told> told) throws SQLException {
    String source = told.get(0).type().source();
    List<EventBodies.Body> written = told.stream().map(one -> bodies.of(one.data())).toList();
    try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
      Columns.set(connection, insert, 1, "text", told, Told::subject);
      Columns.set(connection, insert, 2, "text", told, one -> one.type().typeName());
      Columns.set(connection, insert, 3, "text", told, one -> one.doing().traceparent());
      Columns.set(connection, insert, 4, "text", told, one -> one.doing().actor());
      Columns.set(connection, insert, 5, "text", told, one -> one.doing().role());
      Columns.set(connection, insert, 6, "text", told, one -> one.doing().organisation());
      Columns.set(connection, insert, 7, "text", told, one -> one.doing().request());
      Columns.set(connection, insert, 8, "text", written, EventBodies.Body::authority);
      Columns.set(connection, insert, 9, "text", written, EventBodies.Body::json);
      insert.setString(10, source);
      if (insert.executeUpdate() != told.size()) {
        throw new IllegalArgumentException("An aggregate came twice in one batch of events");
      }
    }
  }

  /** Wakes the relay. */
  public void committed() {
    signal.raise();
  }
}
