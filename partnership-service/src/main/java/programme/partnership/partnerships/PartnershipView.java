package programme.partnership.partnerships;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import programme.kit.http.Versioned;
import programme.partnership.statuses.Status;

/**
 * A partnership as everyone reads it, with the status of the day that was asked for.
 *
 * @param resolved whether the partners and the decision that it names are known; absent where it
 *     names none
 */
public record PartnershipView(
    @JsonUnwrapped Registration partnership,
    Boolean resolved,
    Instant recordedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  static PartnershipView of(Partnership partnership, Status status) {
    return new PartnershipView(
        partnership.described(status),
        partnership.resolved,
        partnership.recordedAt,
        partnership.updatedAt,
        partnership.version);
  }
}
