package programme.reporting.batches;

import java.time.Instant;
import java.util.UUID;

/** A batch in a list: its own address names the refused records. */
public record BatchSummary(
    UUID id,
    String organisation,
    Batch.Status status,
    Mode mode,
    boolean dryRun,
    Counts counts,
    Instant recordedAt,
    Instant updatedAt) {

  static BatchSummary of(Batch batch) {
    return new BatchSummary(
        batch.id,
        batch.organisation,
        batch.status,
        batch.mode,
        batch.dryRun,
        batch.counts,
        batch.recordedAt,
        batch.updatedAt);
  }
}
