package programme.reporting.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import programme.kit.clock.ProgrammeClock;
import programme.kit.eventloop.Copies;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.updates.Revision.Relied;

/**
 * Whether what an update is about is known here, and whether its sender may report on it. Both rest
 * on copies whose events may be on their way, so that a submission waits for them, once.
 */
@ApplicationScoped
class Standing {
  private static final String PARTNERSHIPS = "/partnership/partnerships";
  private static final String PROJECTS = "/partnership/projects";
  private static final String WORK_PLANS = "/workplan/work-plans";

  private final ReadModel copies;
  private final ProgrammeClock clock;

  Standing(ReadModel copies, ProgrammeClock clock) {
    this.copies = copies;
    this.clock = clock;
  }

  /** Either what was relied on, or why not. */
  private record Verdict(List<Relied> reliedOn, Problem refusal) {
    boolean isYes() {
      return refusal == null;
    }
  }

  /**
   * The copies that the sender's standing rests on; refuses when there is none. It may wait: a
   * transaction must not hold a connection yet.
   */
  List<Relied> require(UpdateRequest request, Optional<String> reporter) {
    Verdict[] last = new Verdict[1];
    Copies.await(
        () -> {
          last[0] = judge(request, reporter, clock.today());
          return Optional.of(last[0]).filter(Verdict::isYes);
        });
    if (!last[0].isYes()) {
      throw last[0].refusal();
    }
    return last[0].reliedOn();
  }

  private Verdict judge(UpdateRequest request, Optional<String> reporter, LocalDate today) {
    if (request.workPlan() != null) {
      return copies
          .plan(request.workPlan())
          .map(plan -> ofPlan(plan, request, reporter, today))
          .orElseGet(() -> unknown("/workPlan", "work plan", request.workPlan()));
    }
    if (request.project() != null) {
      return copies
          .project(request.project())
          .map(project -> ofProject(project, request, reporter, today))
          .orElseGet(() -> unknown("/project", "project", request.project()));
    }
    return copies.partnership(request.partnership()).isEmpty()
        ? unknown("/partnership", "partnership", request.partnership())
        : allowed(
            reporter.isEmpty() || takesPart(request.partnership(), request, reporter.get(), today),
            relied(PARTNERSHIPS, request.partnership()));
  }

  private Verdict ofPlan(
      WorkPlan plan, UpdateRequest request, Optional<String> reporter, LocalDate today) {
    Optional<WorkPlan.Item> item = plan.item(request.item() == null ? "" : request.item());
    if (request.item() != null && item.isEmpty()) {
      return unknown("/item", "item of this plan", request.item());
    }
    if (request.element() != null && plan.element(request.element()).isEmpty()) {
      return unknown("/element", "element of this plan", request.element());
    }
    Optional<Verdict> unknownKey = unknownKey(plan, item, request);
    if (unknownKey.isPresent()) {
      return unknownKey.get();
    }
    boolean may =
        reporter.isEmpty()
            || (item.isPresent() && reportsOn(item.get(), request, reporter.get(), today));
    List<Relied> reliedOn = new ArrayList<>(List.of(relied(WORK_PLANS, plan.code())));
    item.map(WorkPlan.Item::partnership)
        .ifPresent(code -> reliedOn.add(relied(PARTNERSHIPS, code)));
    return allowed(may, reliedOn.toArray(Relied[]::new));
  }

  private Optional<Verdict> unknownKey(
      WorkPlan plan, Optional<WorkPlan.Item> item, UpdateRequest request) {
    for (int n = 0; n < request.measures().size(); n++) {
      String key = request.measures().get(n).key();
      if (!plan.hasMeasure(key)) {
        return Optional.of(unknown("/measures/" + n + "/key", "measure of this plan", key));
      }
    }
    for (int n = 0; n < request.activities().size(); n++) {
      String key = request.activities().get(n).key();
      if (item.isPresent()
          && item.get().activities().stream().noneMatch(activity -> activity.key().equals(key))) {
        return Optional.of(unknown("/activities/" + n + "/key", "activity of this item", key));
      }
    }
    return Optional.empty();
  }

  private boolean reportsOn(
      WorkPlan.Item item, UpdateRequest request, String reporter, LocalDate today) {
    return item.activities().stream().anyMatch(activity -> reporter.equals(activity.responsible()))
        || (item.partnership() != null && takesPart(item.partnership(), request, reporter, today));
  }

  private Verdict ofProject(
      ReadModel.Project project,
      UpdateRequest request,
      Optional<String> reporter,
      LocalDate today) {
    boolean may =
        reporter.isEmpty()
            || project.implementers().contains(reporter.get())
            || (project.partnership() != null
                && takesPart(project.partnership(), request, reporter.get(), today));
    return allowed(may, relied(PROJECTS, project.code()));
  }

  private boolean takesPart(
      String partnership, UpdateRequest request, String reporter, LocalDate today) {
    return copies.reportsFor(
        partnership, reporter, request.period().from(), request.period().to(), today);
  }

  private Relied relied(String source, String subject) {
    return new Relied(source, subject, copies.appliedUntil(source, subject));
  }

  private static Verdict allowed(boolean may, Relied... reliedOn) {
    return new Verdict(
        List.of(reliedOn),
        may
            ? null
            : Problem.of(
                ProblemCode.FORBIDDEN,
                "Your organisation does not report on this: it takes no part in it."));
  }

  private static Verdict unknown(String pointer, String kind, String code) {
    return new Verdict(
        List.of(),
        Problem.of(ProblemCode.UNKNOWN_REFERENCE, "There is no " + kind + " '" + code + "' here.")
            .with(
                "errors",
                List.of(
                    new programme.kit.problem.InvalidField(
                        pointer, "'" + code + "' is not known here."))));
  }
}
