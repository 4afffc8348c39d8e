package programme.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of an entry's fields are not what stands. What stands may say more than the file: derived
 * members, and fields on which the file is silent. A text's languages are compared whole, though:
 * one that has left the file is a difference.
 */
final class Comparison {
  private final ObjectNode wanted;
  private final JsonNode standing;
  private final Set<String> fields = new TreeSet<>();

  private Comparison(ObjectNode wanted, JsonNode standing) {
    this.wanted = wanted;
    this.standing = standing;
  }

  static Comparison of(ObjectNode wanted, JsonNode standing) {
    Comparison comparison = new Comparison(wanted, standing);
    wanted
        .properties()
        .forEach(
            field -> {
              if (!agree(field.getValue(), standing.get(field.getKey()))) {
                comparison.fields.add(field.getKey());
              }
            });
    return comparison;
  }

  boolean isEqual() {
    return fields.isEmpty();
  }

  /** The names of the entry's own members that differ. */
  Set<String> fields() {
    return fields;
  }

  /** The merge patch (RFC 7396) that makes the differing fields what the entry says. */
  ObjectNode patch() {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    fields.forEach(field -> patch.set(field, replacing(standing.get(field), wanted.get(field))));
    return patch;
  }

  /**
   * A merge patch merges objects, and leaves in them what it does not name; so what shall go is
   * named.
   */
  private static JsonNode replacing(JsonNode standing, JsonNode wanted) {
    if (!(wanted instanceof ObjectNode members) || standing == null || !standing.isObject()) {
      return wanted;
    }
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    standing.fieldNames().forEachRemaining(patch::putNull);
    members
        .properties()
        .forEach(
            member ->
                patch.set(
                    member.getKey(), replacing(standing.get(member.getKey()), member.getValue())));
    return patch;
  }

  private static boolean agree(JsonNode wanted, JsonNode standing) {
    if (isNothing(wanted) || isNothing(standing)) {
      return isNothing(wanted) && isNothing(standing);
    }
    if (wanted.getNodeType() != standing.getNodeType()) {
      return false;
    }
    return switch (wanted.getNodeType()) {
      case OBJECT -> isText(wanted) ? sameText(wanted, standing) : covers(standing, wanted);
      case ARRAY -> sameList(wanted, standing);
      case NUMBER -> wanted.decimalValue().compareTo(standing.decimalValue()) == 0;
      case STRING ->
          wanted.textValue().equals(standing.textValue())
              || sameInstant(wanted.textValue(), standing.textValue());
      default -> wanted.equals(standing);
    };
  }

  /** Null, absent and the empty list say the same. */
  private static boolean isNothing(JsonNode node) {
    return node == null || node.isNull() || (node.isArray() && node.isEmpty());
  }

  private static boolean isText(JsonNode node) {
    return node.path("values").isObject() && node.has("original");
  }

  private static boolean sameText(JsonNode wanted, JsonNode standing) {
    return wanted.get("values").equals(standing.get("values"))
        && wanted.get("original").equals(standing.get("original"))
        && agree(wanted.get("unofficial"), standing.get("unofficial"));
  }

  private static boolean covers(JsonNode standing, JsonNode wanted) {
    return wanted.properties().stream()
        .allMatch(member -> agree(member.getValue(), standing.get(member.getKey())));
  }

  private static boolean sameList(JsonNode wanted, JsonNode standing) {
    if (wanted.size() != standing.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!agree(wanted.get(i), standing.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** An instant may be written in any offset. */
  private static boolean sameInstant(String wanted, String standing) {
    Optional<OffsetDateTime> one = instant(wanted);
    return one.isPresent()
        && instant(standing).map(other -> other.isEqual(one.get())).orElse(false);
  }

  private static Optional<OffsetDateTime> instant(String text) {
    try {
      return text.indexOf('T') == 10 ? Optional.of(OffsetDateTime.parse(text)) : Optional.empty();
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
