package programme.workplan.workplans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import programme.workplan.diffs.Change;
import programme.workplan.diffs.Comparison;
import programme.workplan.diffs.Field;
import programme.workplan.diffs.Order;
import programme.workplan.diffs.Part;
import programme.workplan.diffs.Parts;

/**
 * What is different between two versions of a plan.
 *
 * @param workPlan the plan's code
 * @param from number of the version that is compared
 * @param to number of the version that it is compared with
 * @param fields of the plan itself
 */
public record PlanDiff(
    String workPlan,
    int from,
    int to,
    List<Field> fields,
    Parts elements,
    Parts measures,
    ItemParts items) {
  private static final String ACTIVITIES = "activities";
  private static final Set<String> APART = Set.of("elements", "measures", "items");

  /** An item that both have: its own fields, and its activities where they differ. */
  public record ItemChange(String key, List<Field> fields, Parts activities) {}

  /**
   * The items.
   *
   * @param order present only where items that both have follow one another differently
   */
  public record ItemParts(
      List<Part> added, List<Part> removed, List<ItemChange> changed, Order order) {
    static ItemParts of(JsonNode from, JsonNode to) {
      Parts items = Comparison.parts(from, to, Set.of(ACTIVITIES));
      Map<String, List<Field>> fields =
          items.changed().stream().collect(Collectors.toMap(Change::key, Change::fields));
      Map<String, JsonNode> before = Comparison.byKey(from);
      List<ItemChange> changed = new ArrayList<>();
      Comparison.byKey(to)
          .forEach(
              (key, item) ->
                  Optional.ofNullable(before.get(key))
                      .flatMap(old -> change(old, item, fields.getOrDefault(key, List.of())))
                      .ifPresent(changed::add));
      return new ItemParts(items.added(), items.removed(), changed, items.order());
    }

    private static Optional<ItemChange> change(JsonNode from, JsonNode to, List<Field> fields) {
      Parts activities = Comparison.parts(from.get(ACTIVITIES), to.get(ACTIVITIES));
      return fields.isEmpty() && activities.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new ItemChange(
                  to.get("key").asText(), fields, activities.isEmpty() ? null : activities));
    }
  }

  static PlanDiff of(PlanVersion from, PlanVersion to, ObjectMapper json) {
    JsonNode one = json.valueToTree(from.content);
    JsonNode other = json.valueToTree(to.content);
    Function<String, Parts> parts = member -> Comparison.parts(one.get(member), other.get(member));
    return new PlanDiff(
        from.workPlan,
        from.number,
        to.number,
        Comparison.fields(one, other, APART),
        parts.apply("elements"),
        parts.apply("measures"),
        ItemParts.of(one.get("items"), other.get("items")));
  }
}
