package programme.kit.facts;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * The states of one thing along the effective days, in the order of recording within a day; only
 * facts that stand. Each is legal against its neighbours, and stays so.
 */
public final class Timeline<S extends Enum<S> & Step<S>> {
  private final S first;
  private final List<DatedFact<S>> facts;

  /**
   * @param first where whatever stands of which nothing else is recorded
   * @param facts that stand, along the effective timeline
   */
  public Timeline(S first, List<? extends DatedFact<S>> facts) {
    this.first = first;
    this.facts = List.copyOf(facts);
  }

  /** The state that a new fact of this day follows. */
  public S before(LocalDate day) {
    return last(day).map(DatedFact::to).orElse(first);
  }

  /** Refuses a step that is not legal against its neighbours on the timeline. */
  public void admit(S to, LocalDate day) {
    Optional<DatedFact<S>> before = last(day);
    Optional<DatedFact<S>> after = facts.stream().filter(fact -> isAfter(fact, day)).findFirst();
    Set<S> allowed =
        steps(before, day).stream()
            .filter(step -> after.isEmpty() || step.next().contains(after.get().to()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(first.getDeclaringClass())));
    if (!allowed.contains(to)) {
      throw illegal(to + " does not stand " + when(day) + " between its neighbours.", before, after)
          .with("from", before(day))
          .with("allowed", allowed);
    }
  }

  /**
   * Refuses to take a fact out between neighbours of which the later doesn't follow the earlier.
   */
  public void release(DatedFact<S> fact) {
    int place = facts.indexOf(fact);
    Optional<DatedFact<S>> before = facts.stream().limit(place).reduce((one, other) -> other);
    Optional<DatedFact<S>> after = facts.stream().skip(place + 1L).findFirst();
    S from = before.map(DatedFact::to).orElse(first);
    boolean isFirst = before.isEmpty() && after.isPresent() && after.get().effectiveOn() == null;
    if (after.isPresent() && !isFirst && !follows(after.get().to(), from)) {
      throw illegal(
              "Without " + fact.to() + " " + after.get().to() + " would follow " + from + ".",
              before,
              after)
          .with("from", from)
          .with("allowed", from.next());
    }
  }

  private boolean follows(S to, S from) {
    return to == from || from.next().contains(to);
  }

  private Optional<DatedFact<S>> last(LocalDate day) {
    return facts.stream().filter(fact -> !isAfter(fact, day)).reduce((one, other) -> other);
  }

  private static boolean isAfter(DatedFact<?> fact, LocalDate day) {
    return fact.effectiveOn() != null && (day == null || fact.effectiveOn().isAfter(day));
  }

  /** What is the first to be known of it may be anything, as at its registration. */
  private Set<S> steps(Optional<DatedFact<S>> before, LocalDate day) {
    return before.isEmpty() && day == null
        ? EnumSet.allOf(first.getDeclaringClass())
        : before.map(DatedFact::to).orElse(first).next();
  }

  private Problem illegal(
      String detail, Optional<DatedFact<S>> before, Optional<DatedFact<S>> after) {
    return Problem.of(ProblemCode.ILLEGAL_TRANSITION, detail)
        .with(
            "neighbours",
            Stream.of(before, after).flatMap(Optional::stream).map(Timeline::neighbour).toList());
  }

  private static Map<String, Object> neighbour(DatedFact<?> fact) {
    Map<String, Object> neighbour = new LinkedHashMap<>();
    neighbour.put("id", fact.id());
    neighbour.put("to", fact.to());
    neighbour.put("effectiveOn", fact.effectiveOn());
    return neighbour;
  }

  private static String when(LocalDate day) {
    return day == null ? "before our record" : "on " + day;
  }
}
