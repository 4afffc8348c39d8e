package programme.local.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A document as it is compared: absent and null are one, and an instant is the same however it is
 * written.
 */
final class Document {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

  private Document() {}

  static boolean alike(String one, String other, Set<String> ignored) {
    return one.equals(other) || canonical(one, ignored).equals(canonical(other, ignored));
  }

  private static JsonNode canonical(String document, Set<String> ignored) {
    try {
      return canonical(JSON.readTree(document), ignored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL answered a jsonb that is no JSON", e);
    }
  }

  private static JsonNode canonical(JsonNode node, Set<String> ignored) {
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties().stream()
          .filter(member -> !member.getValue().isNull() && !ignored.contains(member.getKey()))
          .forEach(member -> object.set(member.getKey(), canonical(member.getValue(), ignored)));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(canonical(element, ignored)));
      return array;
    }
    return node.isTextual() && INSTANT.matcher(node.textValue()).matches()
        ? TextNode.valueOf(OffsetDateTime.parse(node.textValue()).toInstant().toString())
        : node;
  }
}
