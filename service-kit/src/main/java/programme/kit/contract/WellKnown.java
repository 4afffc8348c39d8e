package programme.kit.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of values that the whole programme writes in one way. */
final class WellKnown {
  private WellKnown() {}

  static void describe(Map<String, Schema> schemas) {
    schemas.computeIfPresent(
        "LocalDate",
        (name, schema) ->
            string("date", "2008-09-15").description("A day in the programme's zone."));
    schemas.computeIfPresent("Instant", (name, schema) -> instant());
    schemas.computeIfPresent("OffsetDateTime", (name, schema) -> instant());
    schemas.computeIfPresent(
        "UUID", (name, schema) -> string("uuid", "0190f1e2-7c3a-7d5e-8b1f-2a6c9e4d7b30"));
    schemas.computeIfPresent(
        "JsonNode", (name, schema) -> OASFactory.createSchema().description("JSON of any shape."));
  }

  private static Schema instant() {
    return string("date-time", "2008-06-20T09:15:03.100044Z")
        .description("An instant with its offset (RFC 3339).");
  }

  private static Schema string(String format, String example) {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.STRING))
        .format(format)
        .examples(List.of(example));
  }
}
