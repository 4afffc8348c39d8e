package programme.kit.eventloop;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** How far each partition has been applied, kept beside what was applied. */
@ApplicationScoped
class Offsets {
  private final DataSource database;

  Offsets(DataSource database) {
    this.database = database;
  }

  /** The next offset to read; 0 for a partition that was never read. */
  long next(TopicPartition partition) throws SQLException {
    try (Connection connection = database.getConnection();
        var upsert =
            connection.prepareStatement(
                "insert into consumer_offset as c (topic, partition, next_offset) values (?, ?, 0)"
                    + " on conflict (topic, partition) do update set next_offset = c.next_offset returning next_offset")) {
      upsert.setString(1, partition.topic());
      upsert.setInt(2, partition.partition());
      try (var row = upsert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /**
   * Moves on from where this instance believes it is; refuses when another instance has moved on
   * since.
   */
  void advance(Connection connection, TopicPartition partition, long expected, long next)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update consumer_offset set next_offset = ? where topic = ? and partition = ? and next_offset = ?")) {
      update.setLong(1, next);
      update.setString(2, partition.topic());
      update.setInt(3, partition.partition());
      update.setLong(4, expected);
      if (update.executeUpdate() != 1) {
        throw new Overtaken(partition);
      }
    }
  }

  /**
   * Another instance applies this partition or aggregate now; whoever gets this rolls back and
   * reads its position anew.
   */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken(Object partitionOrAggregate) {
      super("Another instance has moved on in " + partitionOrAggregate);
    }
  }
}
