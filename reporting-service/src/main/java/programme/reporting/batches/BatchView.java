package programme.reporting.batches;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import programme.kit.http.Versioned;

/**
 * What became of a batch.
 *
 * @param organisation who sent it; absent: the secretariat
 * @param refused every record that is not taken, in the order of the batch
 * @param failure why the body could not be read as records
 */
public record BatchView(
    UUID id,
    String organisation,
    Batch.Status status,
    Mode mode,
    boolean dryRun,
    Counts counts,
    List<Refused> refused,
    Refused.Reason failure,
    Instant recordedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  static BatchView of(Batch batch) {
    return new BatchView(
        batch.id,
        batch.organisation,
        batch.status,
        batch.mode,
        batch.dryRun,
        batch.counts,
        batch.refused,
        batch.failure,
        batch.recordedAt,
        batch.updatedAt,
        batch.version);
  }
}
