package programme.workplan.workplans;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Source;

/**
 * What to take over from a version of a plan: the three lists name keys; without any of them, all
 * of the three.
 *
 * @param workPlan the plan to take it from
 * @param version the number of its version; the one in force when left out, else its draft
 */
public record PlanCopy(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String workPlan,
    @Min(1) Integer version,
    @Size(max = 50) List<@NotNull @Size(max = Codes.LONGEST) String> elements,
    @Size(max = 50) List<@NotNull @Size(max = Codes.LONGEST) String> measures,
    @Size(max = 300) List<@NotNull @Size(max = Codes.LONGEST) String> items) {

  /** The draft with what is taken over, at its end; refuses what it has already. */
  PlanContent into(PlanContent draft) {
    PlanVersion origin =
        WorkPlan.<WorkPlan>findByIdOptional(workPlan)
            .flatMap(plan -> plan.version(version))
            .orElseThrow(() -> unknown("version of work plan", workPlan));
    Source source = new Source("Work plan " + workPlan, "version " + origin.number);
    List<Element> elementsTaken =
        chosen("element", elements, origin.content.elements(), draft.elements(), Element::key);
    List<Measure> measuresTaken =
        chosen("measure", measures, origin.content.measures(), draft.measures(), Measure::key);
    List<Item> itemsTaken =
        chosen("item", items, origin.content.items(), draft.items(), Item::key).stream()
            .map(item -> item.copiedFrom(source))
            .toList();
    return draft.and(elementsTaken, measuresTaken, itemsTaken);
  }

  private <T> List<T> chosen(
      String kind, List<String> keys, List<T> there, List<T> here, Function<T, String> key) {
    List<String> known = there.stream().map(key).toList();
    Stream<String> named = keys == null ? Stream.of() : keys.stream();
    named
        .filter(one -> !known.contains(one))
        .findFirst()
        .ifPresent(
            one -> {
              throw unknown(kind + " in work plan '" + workPlan + "' called", one);
            });
    List<T> chosen =
        there.stream()
            .filter(one -> isWhole() || keys != null && keys.contains(key.apply(one)))
            .toList();
    List<String> doubled =
        here.stream()
            .map(key)
            .filter(one -> chosen.stream().map(key).anyMatch(one::equals))
            .toList();
    if (!doubled.isEmpty()) {
      throw Problem.of(
              ProblemCode.ALREADY_EXISTS,
              "The draft has the " + kind + " '" + doubled.get(0) + "' already.")
          .with("keys", doubled);
    }
    return chosen;
  }

  private boolean isWhole() {
    return elements == null && measures == null && items == null;
  }

  private static Problem unknown(String what, String key) {
    return Problem.of(ProblemCode.UNKNOWN_REFERENCE, "There is no " + what + " '" + key + "'.")
        .with("reference", key);
  }
}
