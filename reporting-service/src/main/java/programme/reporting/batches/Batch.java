package programme.reporting.batches;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.audit.CurrentAct;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.Ids;

/** Many updates that came together, with what became of them. */
@Entity
@Table(name = "update_batch")
public class Batch extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;
  String organisation;

  @Enumerated(EnumType.STRING)
  Status status;

  @Enumerated(EnumType.STRING)
  Mode mode;

  @Column(name = "dry_run")
  boolean dryRun;

  @JdbcTypeCode(SqlTypes.JSON)
  Counts counts;

  @Basic(fetch = FetchType.LAZY)
  @JdbcTypeCode(SqlTypes.JSON)
  List<Refused> refused;

  @JdbcTypeCode(SqlTypes.JSON)
  Refused.Reason failure;

  @Column(name = "media_type")
  String mediaType;

  /** Packed by gzip; only while it waits. */
  @Basic(fetch = FetchType.LAZY)
  byte[] body;

  @JdbcTypeCode(SqlTypes.JSON)
  CurrentAct.Doing doing;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** Where a batch stands. */
  public enum Status {
    /** Sent with {@code Prefer: respond-async}, and not yet looked at. */
    WAITING,
    /** Stored, or after a dry run looked at. */
    DONE,
    /** ALL_OR_NOTHING with a refused record: nothing was stored. */
    REFUSED,
    /** The body could not be read as records. */
    FAILED
  }

  static Batch of(BatchWork.Order order, Instant now) {
    Batch batch = new Batch();
    batch.id = Ids.next();
    batch.organisation = order.organisation();
    batch.mode = order.mode();
    batch.dryRun = order.dryRun();
    batch.counts = Counts.NONE;
    batch.refused = List.of();
    batch.recordedAt = now;
    batch.updatedAt = now;
    return batch;
  }

  /** Waits with its body for its turn. */
  Batch waitsFor(String bodysType, byte[] packed, CurrentAct.Doing who) {
    status = Status.WAITING;
    mediaType = bodysType;
    body = packed;
    doing = who;
    return this;
  }

  Batch ended(BatchResult result, Instant now) {
    counts = result.counts();
    refused = result.refused();
    return ended(result.isRefused() ? Status.REFUSED : Status.DONE, now);
  }

  Batch failed(Problem problem, Instant now) {
    failure = Refused.Reason.of(problem);
    return ended(Status.FAILED, now);
  }

  private Batch ended(Status end, Instant now) {
    status = end;
    body = null;
    doing = null;
    updatedAt = now;
    return this;
  }

  BatchWork.Order order() {
    return new BatchWork.Order(organisation, mode, dryRun, doing);
  }
}
