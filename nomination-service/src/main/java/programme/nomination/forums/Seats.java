package programme.nomination.forums;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many members a forum may have on any one day; a limit that is absent is not set. */
public record Seats(
    @Min(1) @Max(100_000) Integer total,
    @Min(1) @Max(100_000) Integer perUnRegion,
    @Min(1) @Max(100_000) Integer perOrganisation) {
  /** Of a forum that sets no limit. */
  public static final Seats UNLIMITED = new Seats(null, null, null);
}
