package programme.partnership.statuses;

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
 * The statuses of one partnership along the effective days, in the order of recording within a day;
 * only facts that stand. Each is legal against its neighbours, and stays so.
 */
final class Timeline {
  private final List<StatusChange> facts;

  Timeline(List<StatusChange> facts) {
    this.facts = facts;
  }

  /** The status that a new fact of this day follows. */
  Status before(LocalDate day) {
    return last(day).map(fact -> fact.status).orElse(Status.FIRST);
  }

  /** Refuses a step that is not legal against its neighbours on the timeline. */
  void admit(Status to, LocalDate day) {
    Optional<StatusChange> before = last(day);
    Optional<StatusChange> after = facts.stream().filter(fact -> isAfter(fact, day)).findFirst();
    Set<Status> allowed =
        steps(before, day).stream()
            .filter(step -> after.isEmpty() || step.next().contains(after.get().status))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
    if (!allowed.contains(to)) {
      throw illegal(to + " does not stand " + when(day) + " between its neighbours.", before, after)
          .with("from", before(day))
          .with("allowed", allowed);
    }
  }

  /**
   * Refuses to take a fact out between neighbours of which the later doesn't follow the earlier.
   */
  void release(StatusChange fact) {
    int place = facts.indexOf(fact);
    Optional<StatusChange> before = facts.stream().limit(place).reduce((one, other) -> other);
    Optional<StatusChange> after = facts.stream().skip(place + 1L).findFirst();
    Status from = before.map(one -> one.status).orElse(Status.FIRST);
    boolean first = before.isEmpty() && after.isPresent() && after.get().effectiveOn == null;
    if (after.isPresent() && !first && !from.next().contains(after.get().status)) {
      throw illegal(
              "Without " + fact.status + " " + after.get().status + " would follow " + from + ".",
              before,
              after)
          .with("from", from)
          .with("allowed", from.next());
    }
  }

  private Optional<StatusChange> last(LocalDate day) {
    return facts.stream().filter(fact -> !isAfter(fact, day)).reduce((one, other) -> other);
  }

  private static boolean isAfter(StatusChange fact, LocalDate day) {
    return fact.effectiveOn != null && (day == null || fact.effectiveOn.isAfter(day));
  }

  /** What is the first to be known of it may be anything, as at its registration. */
  private static Set<Status> steps(Optional<StatusChange> before, LocalDate day) {
    return before.isEmpty() && day == null
        ? EnumSet.allOf(Status.class)
        : before.map(fact -> fact.status).orElse(Status.FIRST).next();
  }

  private static Problem illegal(
      String detail, Optional<StatusChange> before, Optional<StatusChange> after) {
    return Problem.of(ProblemCode.ILLEGAL_TRANSITION, detail)
        .with(
            "neighbours",
            Stream.of(before, after).flatMap(Optional::stream).map(Timeline::neighbour).toList());
  }

  private static Map<String, Object> neighbour(StatusChange fact) {
    Map<String, Object> neighbour = new LinkedHashMap<>();
    neighbour.put("id", fact.id);
    neighbour.put("to", fact.status);
    neighbour.put("effectiveOn", fact.effectiveOn);
    return neighbour;
  }

  private static String when(LocalDate day) {
    return day == null ? "before our record" : "on " + day;
  }
}
