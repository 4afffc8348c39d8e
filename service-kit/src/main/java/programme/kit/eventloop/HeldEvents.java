package programme.kit.eventloop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import programme.kit.events.Aggregate;
import programme.kit.events.CloudEventsCodec;
import programme.kit.events.ProgrammeEvent;

/**
 * Events that could not be applied when they came, with the reason; kept until a later try applies
 * them.
 */
@ApplicationScoped
class HeldEvents {
  enum Reason {
    /** An earlier event of the aggregate has not come yet. */
    GAP,
    /** A projection refused it. */
    FAILED,
    /** An earlier event of its aggregate is held as failed. */
    BEHIND,
    /** It is no event of the programme that this version knows. */
    UNREADABLE
  }

  private static final String HOLD =
      """
      insert into held_event (topic, partition, "offset", reason, detail, source, subject, epoch, sequence, record_key, headers, value)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (topic, partition, "offset") do update set reason = excluded.reason, detail = excluded.detail
      """;
  private static final String COLUMNS =
      "id, reason, detail, topic, partition, \"offset\", record_key, headers, value from held_event";

  private static final String DUE =
      "select "
          + COLUMNS
          + " where reason in ('GAP', 'BEHIND') and exists (select from inbox i where i.source = held_event.source"
          + " and i.subject = held_event.subject and i.epoch = held_event.epoch"
          + " and i.sequence >= held_event.sequence - 1) order by source, subject, sequence, id";

  private final CloudEventsCodec codec;
  private final ObjectMapper json;

  HeldEvents(CloudEventsCodec codec, ObjectMapper json) {
    this.codec = codec;
    this.json = json;
  }

  record Held(long id, String why, Message message) {
    /** For an operator: where it stands on its topic, and why it is held. */
    String told() {
      return message.partition() + "@" + message.kafka().offset() + " " + why;
    }
  }

  void hold(Connection connection, Message message, Reason reason, String detail)
      throws SQLException {
    ProgrammeEvent event = message.event();
    try (PreparedStatement insert = connection.prepareStatement(HOLD)) {
      insert.setString(1, message.kafka().topic());
      insert.setInt(2, message.kafka().partition());
      insert.setLong(3, message.kafka().offset());
      insert.setString(4, reason.name());
      insert.setString(5, detail);
      insert.setString(6, event == null ? null : event.source());
      insert.setString(7, event == null ? null : event.subject());
      insert.setObject(8, event == null ? null : event.epoch());
      insert.setObject(9, event == null ? null : event.sequence());
      insert.setBytes(10, message.kafka().key());
      insert.setString(11, message.headers().toString().replace("\\u0000", ""));
      insert.setBytes(12, message.kafka().value());
      insert.executeUpdate();
    }
  }

  /** The aggregates whose later events have to wait. */
  Set<Aggregate> blocked(Connection connection) throws SQLException {
    Set<Aggregate> blocked = new HashSet<>();
    try (var select =
            connection.prepareStatement(
                "select distinct source, subject from held_event where reason = 'FAILED' and source is not null");
        var row = select.executeQuery()) {
      while (row.next()) {
        blocked.add(new Aggregate(row.getString(1), row.getString(2)));
      }
    }
    return blocked;
  }

  /** The held event that follows this one, if it is there. */
  List<Held> after(Connection connection, ProgrammeEvent event) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " where source = ? and subject = ? and epoch = ? and sequence = ? and reason in ('GAP', 'BEHIND')")) {
      select.setString(1, event.source());
      select.setString(2, event.subject());
      select.setInt(3, event.epoch());
      select.setLong(4, event.sequence() + 1);
      return read(select);
    }
  }

  /** Everything held, in the order in which it is to be tried again. */
  List<Held> all(Connection connection) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select " + COLUMNS + " order by source nulls first, subject, epoch, sequence, id")) {
      return read(select);
    }
  }

  /** What need wait no longer: another instance may have applied what it waited for. */
  List<Held> due(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(DUE)) {
      return read(select);
    }
  }

  /** False when another instance was first. */
  boolean release(Connection connection, long id) throws SQLException {
    try (var delete = connection.prepareStatement("delete from held_event where id = ?")) {
      delete.setLong(1, id);
      return delete.executeUpdate() == 1;
    }
  }

  /** Forgets what is held of the aggregate from before this event's epoch, or before it. */
  void releaseBefore(Connection connection, ProgrammeEvent event) throws SQLException {
    try (var delete =
        connection.prepareStatement(
            "delete from held_event where source = ? and subject = ? and (epoch, sequence) < (?, ?)")) {
      delete.setString(1, event.source());
      delete.setString(2, event.subject());
      delete.setInt(3, event.epoch());
      delete.setLong(4, event.sequence());
      delete.executeUpdate();
    }
  }

  private List<Held> read(PreparedStatement select) throws SQLException {
    List<Held> held = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String why = row.getString("reason") + ": " + row.getString("detail");
        held.add(new Held(row.getLong("id"), why, Message.read(record(row), codec)));
      }
    }
    return held;
  }

  private ConsumerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
    RecordHeaders headers = new RecordHeaders();
    for (var header : parse(row.getString("headers")).properties()) {
      headers.add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8));
    }
    byte[] key = row.getBytes("record_key");
    byte[] value = row.getBytes("value");
    return new ConsumerRecord<>(
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        0L,
        TimestampType.CREATE_TIME,
        key == null ? 0 : key.length,
        value == null ? 0 : value.length,
        key,
        value,
        headers,
        java.util.Optional.empty());
  }

  private JsonNode parse(String headers) {
    try {
      return json.readTree(headers);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
