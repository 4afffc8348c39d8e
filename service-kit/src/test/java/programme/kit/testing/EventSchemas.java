package programme.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The schemas under {@code docs/events}: the contract that producers and consumers are both held
 * against.
 */
public final class EventSchemas {
  private static final String NAMES = "https://schemas.programme.example/";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          factory ->
              factory.schemaMappers(
                  mappers ->
                      mappers.mapPrefix(NAMES, Project.file("docs", "events").toUri().toString())));
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private EventSchemas() {}

  /** What is wrong with this data of this type; empty when nothing is. */
  public static String faults(String type, JsonNode data) {
    Set<ValidationMessage> messages =
        SCHEMAS
            .computeIfAbsent(
                type, name -> FACTORY.getSchema(SchemaLocation.of(NAMES + name + ".schema.json")))
            .validate(data);
    return messages.stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
