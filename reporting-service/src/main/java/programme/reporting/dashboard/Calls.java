package programme.reporting.dashboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.Sql;

/** Calls for nominations, with the state that they are in by the server's clock. */
@ApplicationScoped
public class Calls {
  private final Sql sql;

  Calls(Sql sql) {
    this.sql = sql;
  }

  /** Derived each time; no event carries it. */
  public enum Status {
    SCHEDULED,
    OPEN,
    CLOSED
  }

  /** One call; {@code call} is as its owner told it. */
  public record Call(
      String id,
      String forum,
      Text forumName,
      Status status,
      Instant closesAt,
      JsonNode call,
      @JsonIgnore Optional<Instant> goodUntil) {}

  public List<Call> at(Instant now) {
    return sql.list(
        row -> {
          OffsetDateTime opens = row.getObject("opens_at", OffsetDateTime.class);
          Instant opensAt = opens == null ? null : opens.toInstant();
          Instant closes = row.getObject("closes_at", OffsetDateTime.class).toInstant();
          Status status = status(opensAt, closes, now);
          String name = row.getString("name");
          return new Call(
              row.getString("id"),
              row.getString("forum"),
              name == null ? null : sql.as(Text.class, name),
              status,
              closes,
              sql.as(JsonNode.class, row.getString("data")),
              Optional.ofNullable(
                  switch (status) {
                    case SCHEDULED -> opensAt;
                    case OPEN -> closes;
                    case CLOSED -> null;
                  }));
        },
        """
        select c.id, c.forum, c.opens_at, c.closes_at, c.data, f.data -> 'name' as name
        from read_call c left join read_forum f on f.code = c.forum order by c.closes_at, c.id
        """);
  }

  /** Half open: the closing instant is the first that is too late. */
  private static Status status(Instant opens, Instant closes, Instant now) {
    if (!now.isBefore(closes)) {
      return Status.CLOSED;
    }
    return opens == null || !now.isBefore(opens) ? Status.OPEN : Status.SCHEDULED;
  }
}
