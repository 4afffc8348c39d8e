package programme.reporting.dashboard;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A partnership in the list.
 *
 * @param partnership as its owner told it
 * @param channel the reporting channel's segment of today
 * @param determination the last that holds today; absent where there is none
 */
public record PartnershipLine(
    JsonNode partnership,
    JsonNode channel,
    JsonNode determination,
    long projects,
    long acceptedUpdates) {

  String code() {
    return partnership.get("code").textValue();
  }
}
