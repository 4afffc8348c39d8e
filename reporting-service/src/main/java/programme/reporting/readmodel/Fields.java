package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The fields of an event's data, of which those that may be absent are null. */
final class Fields {
  private Fields() {}

  static String text(JsonNode data, String field) {
    return data.hasNonNull(field) ? data.get(field).textValue() : null;
  }

  static LocalDate day(JsonNode data, String field) {
    return data.hasNonNull(field) ? LocalDate.parse(data.get(field).textValue()) : null;
  }

  static Instant instant(JsonNode data, String field) {
    return data.hasNonNull(field) ? Instant.parse(data.get(field).textValue()) : null;
  }

  static UUID id(JsonNode data) {
    return UUID.fromString(data.get("id").textValue());
  }
}
