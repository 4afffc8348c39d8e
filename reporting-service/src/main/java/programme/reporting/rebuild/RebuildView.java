package programme.reporting.rebuild;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import programme.kit.eventloop.History;
import programme.kit.http.Versioned;

/**
 * A rebuild, with how far it has come.
 *
 * @param recordsRead of the topics, so far
 * @param recordsTotal up to where the event loop stands
 * @param duplicates events that stand on their topic more than once; each was applied once
 * @param tables every table of both models, once they stand at equal positions
 * @param held events that could not be applied: behind a gap, or refused, with the reason
 * @param truncated partitions whose first records are gone; nothing is made of the rest
 * @param reason why it failed, or what differs
 */
public record RebuildView(
    UUID id,
    Rebuild.Status status,
    Rebuild.OnDifference onDifference,
    long recordsRead,
    long recordsTotal,
    long eventsApplied,
    long duplicates,
    List<Rebuild.Comparison> tables,
    List<Rebuild.SetAside> held,
    List<History.Truncated> truncated,
    String reason,
    Instant recordedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  static RebuildView of(Rebuild rebuild) {
    return new RebuildView(
        rebuild.id,
        rebuild.status,
        rebuild.onDifference,
        rebuild.recordsRead,
        rebuild.recordsTotal,
        rebuild.eventsApplied,
        rebuild.duplicates,
        rebuild.tables,
        rebuild.held,
        rebuild.truncated,
        rebuild.reason,
        rebuild.recordedAt,
        rebuild.updatedAt,
        rebuild.version);
  }
}
