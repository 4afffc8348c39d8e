package programme.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** How an event's data is written, and what it says that it rests on. */
@ApplicationScoped
class EventBodies {
  private static final int LARGEST = 256 * 1024;
  private static final String AUTHORITY = "authority";

  private final ObjectMapper json;

  EventBodies(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param authority JSON; null where the event names none
   */
  record Body(String json, String authority) {}

  /** Refuses what is larger than 256 kB. */
  Body of(Object data) {
    try {
      byte[] bytes = json.writeValueAsBytes(data);
      if (bytes.length > LARGEST) {
        throw Problem.of(
            ProblemCode.PAYLOAD_TOO_LARGE,
            "What this change would tell others is larger than 256 kB; send less.");
      }
      return new Body(new String(bytes, StandardCharsets.UTF_8), authority(json.valueToTree(data)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Event data can't be written as JSON", e);
    }
  }

  /** What the event itself says it rests on: the act as a whole, or the one fact in it. */
  private static String authority(JsonNode data) {
    JsonNode whole = data.path(AUTHORITY);
    if (whole.isObject()) {
      return whole.toString();
    }
    for (JsonNode fact : data) {
      if (fact.path(AUTHORITY).isObject()) {
        return fact.path(AUTHORITY).toString();
      }
    }
    return null;
  }
}
