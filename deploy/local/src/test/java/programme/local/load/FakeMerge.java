package programme.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON merge patch, RFC 7396. */
final class FakeMerge {
  private FakeMerge() {}

  static void merge(ObjectNode target, JsonNode patch) {
    for (Map.Entry<String, JsonNode> member : patch.properties()) {
      if (member.getValue().isNull()) {
        target.remove(member.getKey());
      } else if (member.getValue().isObject()) {
        ObjectNode inner =
            target.get(member.getKey()) instanceof ObjectNode there
                ? there
                : JsonNodeFactory.instance.objectNode();
        merge(inner, member.getValue());
        target.set(member.getKey(), inner);
      } else {
        target.set(member.getKey(), member.getValue());
      }
    }
  }
}
