package programme.reporting.updates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import programme.kit.access.Organisations;
import programme.kit.eventloop.Copies;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.updates.Revision.Relied;

/**
 * One request's judgement of its records: whether what each is about is known here, and whether the
 * sender may report on it. Each thing is read once for all records. What is missing may be on its
 * way: the request waits for that, 2 s at most, whatever the number of its records.
 */
public final class Judging {
  private static final String PARTNERSHIPS = "/partnership/partnerships";
  private static final String PROJECTS = "/partnership/projects";
  private static final String WORK_PLANS = "/workplan/work-plans";

  private final ReadModel copies;
  private final Organisations organisations;
  private final Optional<String> reporter;
  private final LocalDate today;
  private final Map<String, Optional<WorkPlan>> plans = new HashMap<>();
  private final Map<String, Optional<ReadModel.Project>> projects = new HashMap<>();
  private final Map<String, Boolean> partnerships = new HashMap<>();
  private final Map<String, List<ReadModel.Days>> days = new HashMap<>();
  private final Map<String, Relied> relied = new HashMap<>();
  private List<String> own;
  private long patience = Copies.LONGEST_NANOS;

  Judging(
      ReadModel copies, Organisations organisations, Optional<String> reporter, LocalDate today) {
    this.copies = copies;
    this.organisations = organisations;
    this.reporter = reporter;
    this.today = today;
  }

  /** Either what was relied on, or why not. */
  private record Verdict(List<Relied> reliedOn, Problem refusal) {
    boolean isYes() {
      return refusal == null;
    }
  }

  /**
   * The copies that the sender's standing rests on; refuses when there is none. It may wait: the
   * caller's transaction must not hold a connection yet.
   */
  public List<Relied> require(UpdateRequest request) {
    Verdict verdict = judge(request);
    if (!verdict.isYes() && patience > 0) {
      verdict = awaited(request);
    }
    if (!verdict.isYes()) {
      throw verdict.refusal();
    }
    return verdict.reliedOn();
  }

  private Verdict awaited(UpdateRequest request) {
    Verdict[] last = new Verdict[1];
    long begun = System.nanoTime();
    Copies.await(
        () -> {
          forget();
          last[0] = judge(request);
          return Optional.of(last[0]).filter(Verdict::isYes);
        },
        patience);
    patience -= System.nanoTime() - begun;
    return last[0];
  }

  private void forget() {
    plans.clear();
    projects.clear();
    partnerships.clear();
    days.clear();
    relied.clear();
    own = null;
  }

  private Verdict judge(UpdateRequest request) {
    if (request.workPlan() != null) {
      return plan(request.workPlan())
          .map(plan -> ofPlan(plan, request))
          .orElseGet(() -> unknown("/workPlan", "work plan", request.workPlan()));
    }
    if (request.project() != null) {
      return project(request.project())
          .map(project -> ofProject(project, request))
          .orElseGet(() -> unknown("/project", "project", request.project()));
    }
    return isPartnership(request.partnership())
        ? allowed(
            reporter.isEmpty() || takesPart(request.partnership(), request),
            relied(PARTNERSHIPS, request.partnership()))
        : unknown("/partnership", "partnership", request.partnership());
  }

  private Verdict ofPlan(WorkPlan plan, UpdateRequest request) {
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
    boolean may = reporter.isEmpty() || (item.isPresent() && reportsOn(item.get(), request));
    List<Relied> reliedOn = new ArrayList<>(List.of(relied(WORK_PLANS, plan.code())));
    item.map(WorkPlan.Item::partnership)
        .ifPresent(code -> reliedOn.add(relied(PARTNERSHIPS, code)));
    return allowed(may, reliedOn.toArray(Relied[]::new));
  }

  private static Optional<Verdict> unknownKey(
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

  private boolean reportsOn(WorkPlan.Item item, UpdateRequest request) {
    return item.activities().stream().anyMatch(activity -> own().contains(activity.responsible()))
        || (item.partnership() != null && takesPart(item.partnership(), request));
  }

  private Verdict ofProject(ReadModel.Project project, UpdateRequest request) {
    boolean may =
        reporter.isEmpty()
            || own().stream().anyMatch(project.implementers()::contains)
            || (project.partnership() != null && takesPart(project.partnership(), request));
    return allowed(may, relied(PROJECTS, project.code()));
  }

  /** On a day of the update's period, or today. */
  private boolean takesPart(String partnership, UpdateRequest request) {
    return days
        .computeIfAbsent(partnership, code -> read(() -> copies.reportingDays(code, own())))
        .stream()
        .anyMatch(one -> one.meets(request.period()) || one.contain(today));
  }

  /** The codes of the reporter's organisation. */
  private List<String> own() {
    if (own == null) {
      own = read(() -> organisations.codesOf(reporter.get()));
    }
    return own;
  }

  private Optional<WorkPlan> plan(String code) {
    return plans.computeIfAbsent(code, key -> read(() -> copies.plan(key)));
  }

  private Optional<ReadModel.Project> project(String code) {
    return projects.computeIfAbsent(code, key -> read(() -> copies.project(key)));
  }

  private boolean isPartnership(String code) {
    return partnerships.computeIfAbsent(
        code, key -> read(() -> copies.partnership(key).isPresent()));
  }

  private Relied relied(String source, String subject) {
    return relied.computeIfAbsent(
        source + " " + subject,
        key -> new Relied(source, subject, read(() -> copies.appliedUntil(source, subject))));
  }

  private static <T> T read(Supplier<T> copy) {
    return QuarkusTransaction.requiringNew().call(copy::get);
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
                "errors", List.of(new InvalidField(pointer, "'" + code + "' is not known here."))));
  }
}
