package programme.reporting.stream;

import io.cloudevents.jackson.JsonFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import programme.kit.feed.Place;
import programme.kit.outbox.PendingEvent;
import programme.reporting.readmodel.Sql;

/** Reads the events behind a place. */
@ApplicationScoped
class StreamRows {
  /** After so many characters of data a page ends early, so that no page is unbounded. */
  private static final int LARGEST = 1_000_000;

  private static final JsonFormat STRUCTURED = new JsonFormat();

  private final Sql sql;
  private final String schemas;

  StreamRows(Sql sql, @ConfigProperty(name = "programme.schemas") String schemas) {
    this.sql = sql;
    this.schemas = schemas;
  }

  /** The place of the last event; 0 before the first. */
  long head() {
    return sql.one(row -> row.getLong(1), "select position from stream_head").orElseThrow();
  }

  /** The next ones, at most so many; at least one where there is any. */
  List<StreamRow> after(long position, int limit) {
    return sql.list(
        this::read,
        """
        select %1$s from (
          select *, sum(length(data)) over (order by id) - length(data) as before
          from (select * from stream_event where id > ? order by id limit ?) wanted) sized
        where before < %2$d order by id
        """
            .formatted(PendingEvent.COLUMNS, LARGEST),
        position,
        limit);
  }

  private StreamRow read(ResultSet row) throws SQLException {
    PendingEvent event = PendingEvent.read(row);
    String json =
        new String(STRUCTURED.serialize(event.cloudEvent(schemas)), StandardCharsets.UTF_8);
    return new StreamRow(new Place(event.id(), event.type(), event.aggregate().subject()), json);
  }
}
