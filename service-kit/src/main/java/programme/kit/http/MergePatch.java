package programme.kit.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import programme.kit.events.Changed;
import programme.kit.problem.Problem;

/**
 * JSON merge patch (RFC 7396) on the record that describes what a caller may write of a resource.
 */
@ApplicationScoped
public class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;
  private final Shapes shapes;

  MergePatch(ObjectMapper json, Shapes shapes) {
    this.json = json;
    this.shapes = shapes;
  }

  /**
   * The resource's writable part after the patch, valid; refuses with 400 what breaks its shape.
   *
   * @param immutable members that must stay as they are: natural keys
   */
  public <T> T apply(T current, JsonNode patch, Class<T> type, String... immutable) {
    if (patch == null || !patch.isObject()) {
      throw Problem.invalid("", "A merge patch is a JSON object.");
    }
    ObjectNode before = json.valueToTree(current);
    ObjectNode after = merge(before.deepCopy(), patch);
    for (String member : immutable) {
      if (!Objects.equals(before.get(member), after.get(member))) {
        throw Problem.invalid("/" + member, "This member is the resource's key and never changes.");
      }
    }
    return shapes.read(after, type);
  }

  /** The snapshot after a change, with the names of the members that are not what they were. */
  public <T> Changed<T> changed(T before, T after) {
    ObjectNode old = json.valueToTree(before);
    ObjectNode now = json.valueToTree(after);
    Set<String> names = new TreeSet<>();
    old.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> Objects.equals(old.get(name), now.get(name)));
    return new Changed<>(after, List.copyOf(names));
  }

  private static ObjectNode merge(ObjectNode target, JsonNode patch) {
    for (var member : patch.properties()) {
      if (member.getValue().isNull()) {
        target.remove(member.getKey());
      } else if (member.getValue().isObject()
          && target.get(member.getKey()) instanceof ObjectNode inner) {
        merge(inner, member.getValue());
      } else if (member.getValue().isObject()) {
        target.set(member.getKey(), merge(target.objectNode(), member.getValue()));
      } else {
        target.set(member.getKey(), member.getValue());
      }
    }
    return target;
  }
}
