package programme.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A service's OpenAPI, to find operations in and to hold bodies against. */
final class Contract {
  private static final String PUBLISHED = "https://contract.programme.example/published";
  private static final String CLOSED = "https://contract.programme.example/closed";
  private static final String FLAT = "https://contract.programme.example/flat";
  private static final String ONE_LANGUAGE =
      """
      {"type": "object", "additionalProperties": false, "required": ["text", "lang", "unofficial"], "properties":
        {"text": {"type": "string"}, "lang": {"type": "string"}, "unofficial": {"type": "boolean"}}}
      """;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final JsonSchemaFactory factory;
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final List<Operation> operations = new ArrayList<>();

  /**
   * An operation.
   *
   * @param at JSON Pointer to it in the document
   */
  record Operation(
      String id, String method, String path, Pattern address, JsonNode node, String at) {}

  Contract(JsonNode document) {
    this.document = document;
    String published = renamed(document, PUBLISHED);
    JsonNode closing = closed(document.deepCopy());
    String closed = renamed(closing, CLOSED);
    String flat = renamed(flat(closing), FLAT);
    this.factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(
                    loaders ->
                        loaders.schemas(Map.of(PUBLISHED, published, CLOSED, closed, FLAT, flat))));
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(method -> add(path.getKey(), method.getKey(), method.getValue())));
    operations.sort(Comparator.comparing(one -> one.path().replace('{', '\uffff')));
  }

  private void add(String path, String method, JsonNode node) {
    if (node.has("responses")) {
      String address = path.replaceAll("\\{[^}]+}", "[^/]+");
      operations.add(
          new Operation(
              node.path("operationId").asText(),
              method.toUpperCase(java.util.Locale.ROOT),
              path,
              Pattern.compile(address),
              node,
              "/paths/" + escape(path) + "/" + method));
    }
  }

  List<Operation> operations() {
    return operations;
  }

  JsonNode document() {
    return document;
  }

  Optional<Operation> find(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return operations.stream()
        .filter(one -> one.method().equals(asked) && one.address().matcher(path).matches())
        .findFirst();
  }

  /** What stands at this status, its reference followed; missing where nothing does. */
  JsonNode answer(Operation operation, int status) {
    return resolve(operation.node().path("responses").path(String.valueOf(status)));
  }

  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** Where the content of this status stands in the document. */
  String contentAt(Operation operation, int status) {
    JsonNode plain = operation.node().path("responses").path(String.valueOf(status));
    return (plain.has("$ref")
            ? plain.get("$ref").asText().substring(1)
            : operation.at() + "/responses/" + status)
        + "/content";
  }

  /** What is wrong with a body that is sent; the empty string when nothing is. */
  String faults(String content, String mediaType, JsonNode body) {
    return faults(PUBLISHED, content, mediaType, body);
  }

  /**
   * The same for an answer, in which here a member that the schema does not name is a fault too.
   */
  String faultsOfAnswer(String content, String mediaType, JsonNode body) {
    return faults(CLOSED, content, mediaType, body);
  }

  /** The same for an answer whose language maps were flattened to one text. */
  String faultsOfFlatAnswer(String content, String mediaType, JsonNode body) {
    return faults(FLAT, content, mediaType, body);
  }

  private String faults(String base, String content, String mediaType, JsonNode body) {
    String at = content + "/" + escape(mediaType) + "/schema";
    if (document.at(at).isMissingNode()) {
      return "no schema at " + at;
    }
    return schemas
        .computeIfAbsent(
            base + "#" + at,
            place ->
                factory.getSchema(
                    SchemaLocation.of(place),
                    SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build()))
        .validate(body)
        .stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .limit(5)
        .collect(Collectors.joining("; "));
  }

  private static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private static String renamed(JsonNode document, String name) {
    ObjectNode copy = document.deepCopy();
    copy.put("$id", name);
    return copy.toString();
  }

  /** Members may be added to answers; a test's answer has those that are written down. */
  private static JsonNode closed(JsonNode document) {
    document
        .path("components")
        .path("schemas")
        .properties()
        .forEach(
            one -> {
              if (!one.getKey().equals("Problem")) {
                close(one.getValue());
              }
            });
    return document;
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")
        && !object.has("allOf")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(Contract::close);
  }

  private static JsonNode flat(JsonNode document) {
    if (document.path("components").path("schemas") instanceof ObjectNode schemas
        && schemas.has("Text")) {
      schemas.set("Text", json(ONE_LANGUAGE));
    }
    return document;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
