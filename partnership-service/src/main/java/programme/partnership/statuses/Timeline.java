package programme.partnership.statuses;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** The statuses of one partnership along the effective days, as a new fact finds them. */
final class Timeline {
  private final List<StatusChange> facts;

  Timeline(List<StatusChange> facts) {
    this.facts = facts;
  }

  /** The status that a fact of this day follows; a fact of the same day was recorded before it. */
  Status before(LocalDate day) {
    return facts.stream()
        .filter(fact -> fact.effectiveOn == null || (day != null && !fact.effectiveOn.isAfter(day)))
        .reduce((first, second) -> second)
        .map(fact -> fact.status)
        .orElseThrow();
  }

  /** Refuses a step that is not legal against its neighbours on the timeline. */
  void admit(Status to, LocalDate day) {
    Set<Status> allowed = allowed(day);
    if (!allowed.contains(to)) {
      String when = day == null ? "before our record" : "on " + day;
      throw Problem.of(
              ProblemCode.ILLEGAL_TRANSITION,
              to + " does not follow from " + before(day) + " " + when + ".")
          .with("from", before(day))
          .with("allowed", allowed);
    }
  }

  private Set<Status> allowed(LocalDate day) {
    Set<Status> steps = before(day).next();
    var following =
        facts.stream()
            .filter(
                fact -> fact.effectiveOn != null && (day == null || fact.effectiveOn.isAfter(day)))
            .min(
                Comparator.comparing((StatusChange fact) -> fact.effectiveOn)
                    .thenComparing(fact -> fact.ordinal));
    return steps.stream()
        .filter(step -> following.isEmpty() || step.next().contains(following.get().status))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
