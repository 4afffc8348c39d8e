package programme.workplan.workplans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Codes;

/**
 * The order of a plan's items, or of an item's activities, and the numbers that are printed before
 * them.
 *
 * @param order each of them once, by its key
 */
public record PlanOrder(@NotNull @Size(max = 300) List<@NotNull @Valid Place> order) {

  /**
   * One place in the order.
   *
   * @param number its label from now on; left out, it keeps the one that it has
   */
  public record Place(
      @NotNull @Size(max = Codes.LONGEST) String key, @Size(min = 1, max = 20) String number) {}

  /** The parts in this order; refuses with 400 when it names others than are there. */
  <T> List<T> of(List<T> parts, Function<T, String> key, BiFunction<T, String, T> numbered) {
    Map<String, T> left =
        parts.stream()
            .collect(Collectors.toMap(key, part -> part, (one, other) -> one, LinkedHashMap::new));
    List<InvalidField> faults = new ArrayList<>();
    List<T> ordered = new ArrayList<>();
    for (int n = 0; n < order.size(); n++) {
      Place place = order.get(n);
      T part = left.remove(place.key());
      if (part == null) {
        faults.add(
            new InvalidField(
                "/order/" + n + "/key",
                "'" + place.key() + "' is not there, or has been named before."));
      } else {
        ordered.add(place.number() == null ? part : numbered.apply(part, place.number()));
      }
    }
    left.keySet()
        .forEach(
            missing -> faults.add(new InvalidField("/order", "'" + missing + "' is missing.")));
    if (!faults.isEmpty()) {
      throw Problem.of(ProblemCode.VALIDATION_FAILED, "An order names each that is there, once.")
          .with("errors", faults);
    }
    return ordered;
  }
}
