package programme.workplan.diffs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares texts as they are written in JSON. */
public final class Comparison {
  private Comparison() {}

  /** Of two arrays, whose objects have a member {@code key} that is unique in each. */
  public static Parts parts(JsonNode from, JsonNode to) {
    return parts(from, to, Set.of());
  }

  /**
   * The same.
   *
   * @param apart members of the objects that are not compared here
   */
  public static Parts parts(JsonNode from, JsonNode to, Set<String> apart) {
    Map<String, JsonNode> before = byKey(from);
    Map<String, JsonNode> after = byKey(to);
    List<Change> changed = new ArrayList<>();
    after.forEach(
        (key, part) -> {
          List<Field> fields =
              before.containsKey(key) ? fields(before.get(key), part, apart) : List.of();
          if (!fields.isEmpty()) {
            changed.add(new Change(key, fields));
          }
        });
    return new Parts(
        only(after, before), only(before, after), changed, order(before.keySet(), after.keySet()));
  }

  /**
   * Of two objects.
   *
   * @param apart members that are not compared here
   */
  public static List<Field> fields(JsonNode from, JsonNode to, Set<String> apart) {
    Set<String> names = new LinkedHashSet<>();
    from.fieldNames().forEachRemaining(names::add);
    to.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .filter(name -> !apart.contains(name) && !Objects.equals(from.get(name), to.get(name)))
        .map(name -> new Field(name, from.get(name), to.get(name)))
        .toList();
  }

  /** The objects of an array by their keys, in its order. */
  public static Map<String, JsonNode> byKey(JsonNode parts) {
    Map<String, JsonNode> byKey = new LinkedHashMap<>();
    parts.forEach(part -> byKey.put(part.get("key").asText(), part));
    return byKey;
  }

  private static List<Part> only(Map<String, JsonNode> one, Map<String, JsonNode> other) {
    List<Part> parts = new ArrayList<>();
    int position = 0;
    for (var part : one.entrySet()) {
      position++;
      if (!other.containsKey(part.getKey())) {
        parts.add(new Part(part.getKey(), position, part.getValue()));
      }
    }
    return parts;
  }

  private static Order order(Set<String> from, Set<String> to) {
    return both(from, to).equals(both(to, from))
        ? null
        : new Order(List.copyOf(from), List.copyOf(to));
  }

  private static List<String> both(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).toList();
  }
}
