package programme.kit.http.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What differs from one answer to the next though nothing has changed; tags leave it out. */
final class ServerClock {
  private static final List<String> MEMBERS = List.of("serverTime", "syncedUntil");

  private ServerClock() {}

  static JsonNode removedFrom(JsonNode answer) {
    JsonNode copy = answer.deepCopy();
    for (String member : MEMBERS) {
      copy.findParents(member).forEach(parent -> ((ObjectNode) parent).remove(member));
    }
    return copy;
  }
}
