package programme.kit.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import programme.kit.outbox.PendingEvent;

/** The published rows of the outbox, in the order in which they were published. */
@ApplicationScoped
class ChangeLog {
  /** After so many characters of data a page ends early, so that no answer is unbounded. */
  private static final int LARGEST = 4_000_000;

  private static final int TAIL = 1000;

  private final DataSource database;

  ChangeLog(DataSource database) {
    this.database = database;
  }

  ChangePage read(long after, int limit, ChangeFilter filter) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(page(filter))) {
      int n = 1;
      select.setLong(n++, after);
      if (filter.subject() != null) {
        select.setString(n++, filter.subject());
      }
      if (!filter.types().isEmpty()) {
        select.setArray(n++, connection.createArrayOf("text", filter.types().toArray()));
      }
      select.setInt(n, limit);
      try (ResultSet row = select.executeQuery()) {
        return page(row, after, limit);
      }
    }
  }

  /** One statement, hence one snapshot: whoever sees the counter sees every row that it counted. */
  private static String page(ChangeFilter filter) {
    return """
        select counter.position as head, page.*
        from feed_position counter
        left join lateral (
          select * from (
            select *, sum(length(data)) over (order by feed_position) - length(data) as before
            from (
              select %s, feed_position from outbox
              where feed_position > ?%s%s
              order by feed_position limit ?) wanted) sized
          where before < %d) page on true
        order by page.feed_position
        """
        .formatted(
            PendingEvent.COLUMNS,
            filter.subject() == null ? "" : " and subject = ?",
            filter.types().isEmpty() ? "" : " and type = any(?)",
            LARGEST);
  }

  private static ChangePage page(ResultSet row, long after, int limit) throws SQLException {
    List<PendingEvent> events = new ArrayList<>();
    long head = 0;
    long last = after;
    long size = 0;
    while (row.next()) {
      head = row.getLong("head");
      if (row.getLong("feed_position") > 0) {
        PendingEvent event = PendingEvent.read(row);
        events.add(event);
        last = row.getLong("feed_position");
        size += event.data().length();
      }
    }
    if (after > head) {
      throw FeedCursor.refused();
    }
    boolean full = events.size() == limit || size >= LARGEST;
    return new ChangePage(events, full ? last : head, full);
  }

  /** What stands behind this place, at most a thousand events of it. */
  List<Place> placesAfter(long position) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select feed_position, type, subject from outbox"
                    + " where feed_position > ? order by feed_position limit "
                    + TAIL)) {
      select.setLong(1, position);
      List<Place> places = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          places.add(new Place(row.getLong(1), row.getString(2), row.getString(3)));
        }
      }
      return places;
    }
  }
}
