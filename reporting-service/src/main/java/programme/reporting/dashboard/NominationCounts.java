package programme.reporting.dashboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import programme.kit.http.Perishable;

/**
 * How many nominations each call has, and from where; of persons and organisations nothing is known
 * here.
 */
public record NominationCounts(
    List<OfCall> calls, Instant serverTime, @JsonIgnore Optional<Instant> goodUntil)
    implements Perishable {

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
