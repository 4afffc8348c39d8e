package programme.kit.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import programme.kit.events.Aggregate;
import programme.kit.events.CloudEventsCodec;

/** A published event as topic, change feed and stream show it. */
public record PendingEvent(
    long id,
    UUID eventId,
    String type,
    Aggregate aggregate,
    int epoch,
    long sequence,
    OffsetDateTime time,
    String traceparent,
    String data) {
  /** The columns that {@link #read} reads; no others are anybody's to see. */
  public static final String COLUMNS =
      "id, event_id, type, source, subject, epoch, sequence, time, traceparent, data";

  public static PendingEvent read(ResultSet row) throws SQLException {
    return new PendingEvent(
        row.getLong("id"),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        new Aggregate(row.getString("source"), row.getString("subject")),
        row.getInt("epoch"),
        row.getLong("sequence"),
        row.getObject("time", OffsetDateTime.class),
        row.getString("traceparent"),
        row.getString("data"));
  }

  /**
   * The one form in which it leaves the service, whatever the way.
   *
   * @param schemas what the names of the events' schemas begin with
   */
  public CloudEvent cloudEvent(String schemas) {
    CloudEventBuilder builder =
        CloudEventBuilder.v1()
            .withId(eventId.toString())
            .withSource(URI.create(aggregate.source()))
            .withType(type)
            .withSubject(aggregate.subject())
            .withTime(time)
            .withDataContentType("application/json")
            .withDataSchema(URI.create(schemas + "/" + type + ".schema.json"))
            .withExtension(CloudEventsCodec.EPOCH, epoch)
            .withExtension(CloudEventsCodec.SEQUENCE, Long.toString(sequence))
            .withData(data.getBytes(StandardCharsets.UTF_8));
    if (traceparent != null) {
      builder.withExtension(CloudEventsCodec.TRACEPARENT, traceparent);
    }
    return builder.build();
  }
}
