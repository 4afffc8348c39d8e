package programme.reporting.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** Everything about one partnership in one answer. */
public record PartnershipWhole(
    JsonNode partnership,
    List<JsonNode> statusChanges,
    List<JsonNode> determinations,
    List<JsonNode> reportingChannel,
    List<JsonNode> participations,
    List<JsonNode> projects,
    List<PlanItem> planItems,
    List<JsonNode> progressUpdates,
    Instant serverTime) {

  /** An item of a plan that is about the partnership, with its measures as assessed. */
  public record PlanItem(
      String workPlan, int version, String planStatus, JsonNode item, List<JsonNode> measures) {}
}
