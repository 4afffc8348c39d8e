package programme.reporting.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How many nominations each call has, and from where; of persons and organisations nothing is known
 * here.
 */
public record NominationCounts(List<OfCall> calls, Instant serverTime) {

  /** One call's. */
  public record OfCall(
      String call,
      String forum,
      Calls.Status callStatus,
      Instant closesAt,
      long total,
      Map<String, Long> byStatus,
      Map<String, Long> byUnRegion,
      Map<String, Long> byCountry) {}
}
