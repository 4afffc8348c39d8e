package programme.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The outbox as the relay sees it: what is pending, in order of id, and the stamp of what Kafka has
 * committed.
 */
@ApplicationScoped
class PendingEvents {
  private static final String NEXT =
      """
      select id, event_id, type, source, subject, epoch, sequence, time, traceparent, data from outbox o
      where published_at is null
        and not exists (
          select from outbox b
          where b.published_at is null and b.failure is not null and b.source = o.source and b.subject = o.subject and b.id <= o.id)
      order by id limit ?
      """;

  /**
   * The feed's counter is locked until the rows it numbers are visible, so that no reader skips
   * one.
   */
  private static final String STAMP =
      """
      with counter as (
        update feed_position set position = position + cardinality(?::bigint[]) returning position - cardinality(?::bigint[]) as base),
      reached as (
        insert into topic_position as t (partition, next_offset) select * from unnest(?::integer[], ?::bigint[])
        on conflict (partition) do update set next_offset = greatest(t.next_offset, excluded.next_offset))
      update outbox o set published_at = programme_now(), feed_position = counter.base + n.rank
      from counter, unnest(?::bigint[]) with ordinality as n(id, rank)
      where o.id = n.id and o.published_at is null
      """;

  private final DataSource database;

  PendingEvents(DataSource database) {
    this.database = database;
  }

  List<PendingEvent> next(int most) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setInt(1, most);
      List<PendingEvent> pending = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          pending.add(PendingEvent.read(row));
        }
      }
      return pending;
    }
  }

  /**
   * @param reached the offset that follows what was published, of each partition
   */
  void stamp(List<PendingEvent> published, Map<Integer, Long> reached) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(STAMP)) {
      var ids =
          connection.createArrayOf("bigint", published.stream().map(PendingEvent::id).toArray());
      update.setArray(1, ids);
      update.setArray(2, ids);
      update.setArray(3, connection.createArrayOf("integer", reached.keySet().toArray()));
      update.setArray(4, connection.createArrayOf("bigint", reached.values().toArray()));
      update.setArray(5, ids);
      update.executeUpdate();
    }
  }

  /**
   * Sets a row aside that can't be sent; its aggregate's later rows wait behind it, all others go
   * on.
   */
  void block(PendingEvent event, String reason) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update outbox set failure = ? where id = ?")) {
      update.setString(1, reason);
      update.setLong(2, event.id());
      update.executeUpdate();
    }
  }

  /** How many committed events the topic does not hold yet. */
  long pending() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select count(*) from outbox where published_at is null");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Outside every business transaction: a NOTIFY takes a lock at commit that all writers would
   * share.
   */
  void tellLeader() throws SQLException {
    try (Connection connection = database.getConnection();
        var notify = connection.createStatement()) {
      notify.execute("notify " + Leadership.CHANNEL);
    }
  }
}
