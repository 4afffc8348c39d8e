package programme.workplan.workplans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** What a caller writes of a plan; every version keeps one whole. */
public record PlanContent(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String code,
    @NotNull @Valid Period period,
    @NotNull Text title,
    @Size(max = 50) List<@Valid PrintedName> alsoPrinted,
    @Valid Authority authority,
    @Valid Indicators indicators,
    @Size(max = PlanContent.MOST_ELEMENTS) List<@NotNull @Valid Element> elements,
    @Size(max = PlanContent.MOST_MEASURES) List<@NotNull @Valid Measure> measures,
    @Size(max = PlanContent.MOST_ITEMS) List<@NotNull @Valid Item> items,
    @Size(max = 50) List<@Valid Source> sources) {
  static final int MOST_ELEMENTS = 50;
  static final int MOST_MEASURES = 50;
  static final int MOST_ITEMS = 300;

  public PlanContent {
    alsoPrinted = Lists.orEmpty(alsoPrinted);
    elements = Lists.orEmpty(elements);
    measures = Lists.orEmpty(measures);
    items = Lists.orEmpty(items);
    sources = Lists.orEmpty(sources);
  }

  Optional<Item> item(String key) {
    return items.stream().filter(item -> item.key().equals(key)).findFirst();
  }

  int position(String key) {
    return IntStream.range(0, items.size())
        .filter(i -> items.get(i).key().equals(key))
        .findFirst()
        .orElse(items.size());
  }

  /** The item in the place of the one with its key, or at the end. */
  PlanContent with(Item item) {
    List<Item> others = new ArrayList<>(items);
    int at = position(item.key());
    if (at < others.size()) {
      others.set(at, item);
    } else {
      others.add(item);
    }
    return withItems(others);
  }

  PlanContent without(Item item) {
    return withItems(items.stream().filter(one -> !one.equals(item)).toList());
  }

  PlanContent withItems(List<Item> others) {
    return new PlanContent(
        code,
        period,
        title,
        alsoPrinted,
        authority,
        indicators,
        elements,
        measures,
        others,
        sources);
  }

  /** The same with more elements, measures and items at the end of each. */
  PlanContent and(List<Element> moreElements, List<Measure> moreMeasures, List<Item> moreItems) {
    return new PlanContent(
        code,
        period,
        title,
        alsoPrinted,
        authority,
        indicators,
        Lists.concat(elements, moreElements),
        Lists.concat(measures, moreMeasures),
        Lists.concat(items, moreItems),
        sources);
  }

  /** Keys of the items that depend on this one. */
  List<String> dependents(String key) {
    return items.stream().filter(item -> item.dependsOn().contains(key)).map(Item::key).toList();
  }

  /** Refuses indicators of a plan that is not there, or that borrows from this one itself. */
  void requireIndicators() {
    String lender = indicators == null ? null : indicators.asAppropriateFrom();
    Set<String> passed = new HashSet<>(Set.of(code));
    while (lender != null) {
      if (!passed.add(lender)) {
        throw Problem.invalid(
            "/indicators/asAppropriateFrom", "'" + lender + "' borrows its indicators from here.");
      }
      lender = lender(lender);
    }
  }

  private static String lender(String plan) {
    PlanVersion standing =
        WorkPlan.<WorkPlan>findByIdOptional(plan)
            .flatMap(one -> one.version(null))
            .orElseThrow(
                () ->
                    Problem.of(
                            ProblemCode.UNKNOWN_REFERENCE,
                            "There is no work plan '" + plan + "' to take indicators from.")
                        .with("reference", plan));
    Indicators lent = standing.content.indicators();
    return lent == null ? null : lent.asAppropriateFrom();
  }

  List<String> itemKeys() {
    return items.stream().map(Item::key).toList();
  }

  List<String> meetings() {
    return items.stream().map(Item::meeting).filter(Objects::nonNull).distinct().toList();
  }
}
