package programme.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code docs/asyncapi.yaml} from the list of types, their schemas and their examples, so
 * that it can't lack one.
 */
final class AsyncApi {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .build());
  private static final int PARTITIONS = 6;
  private static final List<String> SERVICES =
      List.of("partnership", "workplan", "nomination", "reporting");

  private final Path events;
  private final ObjectNode document = YAML.createObjectNode();

  AsyncApi(Path events) {
    this.events = events;
  }

  static JsonNode read(Path file) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String write() {
    document.put("asyncapi", "3.0.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "The partnership programme's events");
    info.put("version", "1");
    info.put(
        "description",
        "CloudEvents 1.0 in binary mode: attributes are headers (ce_ and the name), the value is the data as JSON in UTF-8."
            + " What is here is public. docs/events.md says which aggregate owns which sequence, and who follows.");
    info.putObject("license").put("name", "Apache-2.0");
    document.put("defaultContentType", "application/json");
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    ObjectNode messages = document.putObject("components").putObject("messages");
    for (String service : SERVICES) {
      channel(channels.putObject(service), service);
      operation(operations.putObject("publish-" + service), service);
    }
    of(SERVICES).forEach(type -> message(messages.putObject(type.typeName()), type));
    ((ObjectNode) document.get("components")).putObject("schemas").set("headers", headers());
    return text();
  }

  private static Stream<EventType> of(List<String> services) {
    return services.stream()
        .flatMap(
            service ->
                Stream.of(EventType.values()).filter(type -> type.service().equals(service)));
  }

  private void channel(ObjectNode channel, String service) {
    channel.put("address", "programme." + service);
    channel.put("title", "What the " + service + " service tells");
    channel.put(
        "description",
        "Key: the subject, which with the source is the aggregate; events of one aggregate are in order. Six partitions,"
            + " never changed. Kept for good: the log is the history. Only the "
            + service
            + " service may write; read with isolation level read_committed.");
    ObjectNode messages = channel.putObject("messages");
    of(List.of(service))
        .forEach(
            type ->
                messages
                    .putObject(type.typeName())
                    .put("$ref", "#/components/messages/" + type.typeName()));
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", "programme." + service).put("partitions", PARTITIONS);
    ObjectNode topic = kafka.putObject("topicConfiguration");
    topic.putArray("cleanup.policy").add("delete");
    topic.put("retention.ms", -1);
    kafka.put("bindingVersion", "0.5.0");
  }

  private static void operation(ObjectNode operation, String service) {
    operation.put("action", "send");
    operation.put("summary", "The " + service + " service tells what happened, at least once.");
    operation.putObject("channel").put("$ref", "#/channels/" + service);
  }

  private void message(ObjectNode message, EventType type) {
    JsonNode schema = read(events.resolve(type.typeName() + ".schema.json"));
    message.put("name", type.typeName());
    message.put("title", type.typeName());
    message.put("summary", schema.path("description").asText());
    message.put("contentType", "application/json");
    message.putObject("headers").put("$ref", "#/components/schemas/headers");
    message.putObject("payload").put("$ref", "./events/" + type.typeName() + ".schema.json");
    ObjectNode kafka = message.putObject("bindings").putObject("kafka");
    kafka.putObject("key").put("type", "string").put("description", "The subject.");
    kafka.put("bindingVersion", "0.5.0");
    ObjectNode example = message.putArray("examples").addObject();
    example.put("name", type.typeName());
    example.set("payload", read(events.resolve(type.typeName() + ".example.json")));
  }

  private static ObjectNode headers() {
    ObjectNode headers = YAML.createObjectNode().put("type", "object");
    ArrayNode required = headers.putArray("required");
    ObjectNode members = headers.putObject("properties");
    attribute(members, "ce_specversion", "Always 1.0.").put("const", "1.0");
    attribute(members, "ce_id", "The outbox row's UUIDv7; the same when an event is sent twice.")
        .put("format", "uuid");
    attribute(members, "ce_source", "/<service>/<kind, plural>: with the subject, the aggregate.")
        .put("format", "uri-reference");
    attribute(members, "ce_type", "programme.<noun>.<past verb>.v1");
    attribute(members, "ce_subject", "The aggregate's natural key or id; the record's key too.");
    attribute(members, "ce_time", "Programme time, read under the aggregate's lock.")
        .put("format", "date-time");
    attribute(members, "ce_dataschema", "The schema's $id; served at /schemas/<type>.schema.json.")
        .put("format", "uri");
    attribute(members, "ce_sequence", "Per aggregate, contiguous from 1, as decimal digits.")
        .put("pattern", "^[1-9][0-9]*$");
    attribute(
            members,
            "ce_epoch",
            "Rises when a service is restored behind its topic, as decimal digits.")
        .put("pattern", "^[1-9][0-9]*$");
    members.fieldNames().forEachRemaining(required::add);
    attribute(members, "ce_traceparent", "W3C trace context of the request, where there is one.");
    attribute(members, "content-type", "application/json");
    return headers;
  }

  private static ObjectNode attribute(ObjectNode members, String name, String description) {
    return members.putObject(name).put("type", "string").put("description", description);
  }

  private String text() {
    try {
      return "# Written by AsyncApiTest from the list of types and docs/events: ./programme openapi renews it.\n"
          + YAML.writeValueAsString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
