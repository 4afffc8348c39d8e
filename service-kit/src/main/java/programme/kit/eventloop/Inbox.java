package programme.kit.eventloop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import programme.kit.events.Aggregate;
import programme.kit.events.ProgrammeEvent;

/**
 * The last (epoch, sequence) applied of the aggregates of one batch; it tells duplicates and gaps.
 */
final class Inbox {
  /** What an event is to what was applied before it. */
  enum Place {
    NEXT,
    SEEN,
    AHEAD
  }

  private record Position(int epoch, long sequence) {}

  private static final Position NONE = new Position(-1, -1);

  private final Map<Aggregate, Position> stored = new HashMap<>();
  private final Map<Aggregate, Position> heads = new HashMap<>();
  private final Set<Aggregate> moved = new TreeSet<>();

  private Inbox() {}

  static Inbox of(Connection connection, Collection<Aggregate> aggregates) throws SQLException {
    Inbox inbox = new Inbox();
    try (var select =
        connection.prepareStatement(
            "select i.source, i.subject, i.epoch, i.sequence from inbox i"
                + " join unnest(?::text[], ?::text[]) as a(source, subject) using (source, subject)")) {
      select.setArray(
          1,
          connection.createArrayOf("text", aggregates.stream().map(Aggregate::source).toArray()));
      select.setArray(
          2,
          connection.createArrayOf("text", aggregates.stream().map(Aggregate::subject).toArray()));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          inbox.stored.put(
              new Aggregate(row.getString(1), row.getString(2)),
              new Position(row.getInt(3), row.getLong(4)));
        }
      }
    }
    inbox.heads.putAll(inbox.stored);
    return inbox;
  }

  Place place(ProgrammeEvent event) {
    Position head = heads.get(event.aggregate());
    if (head == null || event.epoch() > head.epoch()) {
      return placeInNewEpoch(event, head != null);
    }
    if (event.epoch() < head.epoch() || event.sequence() <= head.sequence()) {
      return Place.SEEN;
    }
    return event.sequence() == head.sequence() + 1 ? Place.NEXT : Place.AHEAD;
  }

  /** What was known before the epoch began is applied again only from its restatement on. */
  private static Place placeInNewEpoch(ProgrammeEvent event, boolean known) {
    boolean first = !known && event.sequence() == 1;
    return event.type().isRestatement() || first ? Place.NEXT : Place.AHEAD;
  }

  /** Whether this restates an aggregate under an epoch of which nothing was applied yet. */
  boolean beginsEpoch(ProgrammeEvent event) {
    Position head = heads.get(event.aggregate());
    return event.type().isRestatement() && (head == null || event.epoch() > head.epoch());
  }

  void advance(ProgrammeEvent event) {
    heads.put(event.aggregate(), new Position(event.epoch(), event.sequence()));
    moved.add(event.aggregate());
  }

  /** Moves on from what was read; refuses when another instance has applied something since. */
  void save(Connection connection) throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            "insert into inbox as i (source, subject, epoch, sequence) values (?, ?, ?, ?)"
                + " on conflict (source, subject) do update set epoch = excluded.epoch, sequence = excluded.sequence"
                + " where (i.epoch, i.sequence) = (?, ?)")) {
      for (Aggregate aggregate : moved) {
        Position before = stored.getOrDefault(aggregate, NONE);
        Position head = heads.get(aggregate);
        upsert.setString(1, aggregate.source());
        upsert.setString(2, aggregate.subject());
        upsert.setInt(3, head.epoch());
        upsert.setLong(4, head.sequence());
        upsert.setInt(5, before.epoch());
        upsert.setLong(6, before.sequence());
        upsert.addBatch();
      }
      int[] saved = upsert.executeBatch();
      if (!IntStream.of(saved).allMatch(rows -> rows == 1)) {
        throw new Offsets.Overtaken("one of " + moved);
      }
    }
  }
}
