package programme.reporting.rebuild;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.eventloop.History;
import programme.kit.vocabulary.Ids;

/** One rebuild of the read model, with how far it has come. */
@Entity
@Table(name = "model_rebuild")
public class Rebuild extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  Status status;

  @Enumerated(EnumType.STRING)
  @Column(name = "on_difference")
  OnDifference onDifference;

  @Column(name = "records_read")
  long recordsRead;

  @Column(name = "records_total")
  long recordsTotal;

  @Column(name = "events_applied")
  long eventsApplied;

  long duplicates;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Comparison> tables;

  @JdbcTypeCode(SqlTypes.JSON)
  List<SetAside> held;

  @JdbcTypeCode(SqlTypes.JSON)
  List<History.Truncated> truncated;

  String reason;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** What becomes of a rebuilt model that differs from the one that stands. */
  public enum OnDifference {
    /** What stands stays, and the difference is told. */
    KEEP,
    /**
     * What was rebuilt takes its place: for a model that was damaged, or made by an older version.
     */
    REPLACE
  }

  /** Where a rebuild stands. */
  public enum Status {
    WAITING,
    RUNNING,
    /** It has taken its place. */
    SWAPPED,
    /** It differs from what stands, which was kept. */
    DIFFERENT,
    /** It could not be made; the reason says why. What stands was not touched. */
    FAILED;

    boolean isEnd() {
      return this != WAITING && this != RUNNING;
    }
  }

  /** A table of both models: its rows, and whether they are the same. */
  public record Comparison(String table, long standing, long rebuilt, boolean isEqual) {}

  /** An event that could not be applied: before a gap, or refused. */
  public record SetAside(String topic, int partition, long offset, String reason, String detail) {}

  static Rebuild ordered(OnDifference onDifference, Instant now) {
    Rebuild rebuild = new Rebuild();
    rebuild.id = Ids.next();
    rebuild.status = Status.WAITING;
    rebuild.onDifference = onDifference;
    rebuild.tables = List.of();
    rebuild.held = List.of();
    rebuild.truncated = List.of();
    rebuild.recordedAt = now;
    rebuild.updatedAt = now;
    return rebuild;
  }

  void at(History.Progress progress, Instant now) {
    recordsRead = progress.read();
    recordsTotal = progress.total();
    eventsApplied = progress.applied();
    duplicates = progress.duplicates();
    updatedAt = now;
  }

  void ended(Status end, String why, Instant now) {
    status = end;
    reason = why;
    updatedAt = now;
  }
}
