package programme.reporting.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import programme.kit.http.Perishable;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Text;

/** The programme at a glance. */
public record Overview(
    Partnerships partnerships,
    List<Plan> plans,
    List<Calls.Call> calls,
    Map<String, Long> progressUpdatesByStatus,
    long publishedReports,
    Instant serverTime)
    implements Perishable {

  @Override
  public Optional<Instant> goodUntil() {
    return calls.stream().flatMap(call -> call.goodUntil().stream()).min(Instant::compareTo);
  }

  /** How many there are; a partnership without a UN region counts under none. */
  public record Partnerships(
      long total,
      Map<String, Long> byStatus,
      Map<String, Long> byScope,
      Map<String, Long> byUnRegion) {}

  /** A plan in the version that holds. */
  public record Plan(
      String code, int version, String status, Text title, Period period, int items) {}
}
