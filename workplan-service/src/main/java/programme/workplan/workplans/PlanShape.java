package programme.workplan.workplans;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * What must hold among the parts of a plan: unique keys, and dependencies that exist and lead in no
 * circle.
 */
final class PlanShape {
  private final List<InvalidField> faults = new ArrayList<>();
  private final Map<String, Item> items = new HashMap<>();

  private PlanShape(PlanContent plan) {
    plan.items().forEach(item -> items.putIfAbsent(item.key(), item));
    atMost(PlanContent.MOST_ELEMENTS, "/elements", plan.elements());
    atMost(PlanContent.MOST_MEASURES, "/measures", plan.measures());
    atMost(PlanContent.MOST_ITEMS, "/items", plan.items());
    unique("/elements/", plan.elements(), Element::key);
    unique("/measures/", plan.measures(), Measure::key);
    unique("/items/", plan.items(), Item::key);
    for (int i = 0; i < plan.items().size(); i++) {
      Item item = plan.items().get(i);
      unique("/items/" + i + "/activities/", item.activities(), Activity::key);
      dependencies("/items/" + i + "/dependsOn/", item);
    }
  }

  /**
   * Refuses with 400 what doesn't hold.
   *
   * @param base where the request's body stands in the plan: empty for the plan itself, else such
   *     as {@code /items/3}
   */
  static void check(PlanContent plan, String base) {
    List<InvalidField> faults = new PlanShape(plan).faults;
    if (!faults.isEmpty()) {
      throw Problem.of(ProblemCode.VALIDATION_FAILED, "The parts of the plan don't fit together.")
          .with("errors", faults.stream().map(fault -> within(base, fault)).toList());
    }
  }

  private static InvalidField within(String base, InvalidField fault) {
    return fault.pointer().startsWith(base + "/")
        ? new InvalidField(fault.pointer().substring(base.length()), fault.detail())
        : new InvalidField("", fault.pointer() + " of the plan: " + fault.detail());
  }

  /** Parts come one by one, too. */
  private void atMost(int most, String place, List<?> parts) {
    if (parts.size() > most) {
      faults.add(new InvalidField(place, "A plan has " + most + " of them at most."));
    }
  }

  private <T> void unique(String place, List<T> parts, Function<T, String> key) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!keys.add(key.apply(parts.get(i)))) {
        faults.add(
            new InvalidField(
                place + i + "/key", "'" + key.apply(parts.get(i)) + "' is used twice."));
      }
    }
  }

  private void dependencies(String place, Item item) {
    for (int i = 0; i < item.dependsOn().size(); i++) {
      String other = item.dependsOn().get(i);
      if (!items.containsKey(other)) {
        faults.add(new InvalidField(place + i, "The plan has no item '" + other + "'."));
      } else if (leadsTo(item.key(), other)) {
        faults.add(
            new InvalidField(place + i, "'" + other + "' depends on '" + item.key() + "' itself."));
      }
    }
  }

  private boolean leadsTo(String goal, String start) {
    Deque<String> open = new ArrayDeque<>(List.of(start));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String key = open.pop();
      if (key.equals(goal)) {
        return true;
      }
      Item item = items.get(key);
      if (item != null) {
        item.dependsOn().stream().filter(seen::add).forEach(open::push);
      }
    }
    return false;
  }
}
