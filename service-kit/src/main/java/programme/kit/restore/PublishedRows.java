package programme.kit.restore;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import programme.kit.events.Aggregate;

/** What this service's database says of its topic: which events are its own, and up to where. */
@ApplicationScoped
class PublishedRows {
  private final DataSource database;

  PublishedRows(DataSource database) {
    this.database = database;
  }

  /** By partition; none for one on which nothing was published yet. */
  Map<Integer, Long> positions() throws SQLException {
    Map<Integer, Long> positions = new HashMap<>();
    try (Connection connection = database.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select partition, next_offset from topic_position")) {
      while (rows.next()) {
        positions.put(rows.getInt(1), rows.getLong(2));
      }
    }
    return positions;
  }

  void setPositions(Map<Integer, Long> positions) throws SQLException {
    try (Connection connection = database.getConnection();
        var upsert =
            connection.prepareStatement(
                "insert into topic_position (partition, next_offset) values (?, ?)"
                    + " on conflict (partition) do update set next_offset = excluded.next_offset")) {
      for (var position : positions.entrySet()) {
        upsert.setInt(1, position.getKey());
        upsert.setLong(2, position.getValue());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  /** Those of the events that the outbox holds, be they stamped or not. */
  Set<UUID> among(Collection<UUID> events) throws SQLException {
    Set<UUID> own = new HashSet<>();
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement("select event_id from outbox where event_id = any (?)")) {
      select.setArray(1, connection.createArrayOf("uuid", events.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          own.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return own;
  }

  /** Every aggregate that this service has ever told of, as far as its database knows. */
  Set<Aggregate> aggregates() throws SQLException {
    Set<Aggregate> aggregates = new HashSet<>();
    try (Connection connection = database.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select source, subject from aggregate_head")) {
      while (rows.next()) {
        aggregates.add(new Aggregate(rows.getString(1), rows.getString(2)));
      }
    }
    return aggregates;
  }
}
