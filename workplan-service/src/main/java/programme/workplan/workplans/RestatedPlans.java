package programme.workplan.workplans;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.restore.Restatable;

/**
 * All plans of which anything is public, for those who must begin anew with them: the heads of the
 * versions as facts, the items as events that follow.
 */
@ApplicationScoped
class RestatedPlans implements Restatable {
  private final ActivityReports reports;

  RestatedPlans(ActivityReports reports) {
    this.reports = reports;
  }

  @Override
  public EventType type() {
    return EventType.WORK_PLAN_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return WorkPlan.<WorkPlan>listAll(Sort.by("code")).stream()
        .map(this::whole)
        .filter(whole -> !whole.facts().isEmpty());
  }

  private Whole whole(WorkPlan plan) {
    Map<Integer, PlanVersion> versions =
        PlanVersion.<PlanVersion>list("workPlan = ?1 order by number", plan.code).stream()
            .collect(Collectors.toMap(version -> version.number, version -> version));
    ActivityStatuses statuses = reports.of(plan.code);
    List<Fact> heads = new ArrayList<>();
    List<Fact> items = new ArrayList<>();
    versions.values().stream()
        .filter(version -> !version.isDraft() || version.basis != null)
        .forEach(
            version -> {
              // What is edited in an open amendment is private: its basis was told.
              PlanVersion told = version.isDraft() ? versions.get(version.basis) : version;
              heads.addAll(heads(version, told));
              told.content.items().stream()
                  .map(item -> stated(version, statuses.on(item)))
                  .forEach(items::add);
            });
    plan.versionInForce().ifPresent(version -> heads.addAll(statuses(version)));
    return new Whole(plan.code, heads, items);
  }

  private static List<Fact> heads(PlanVersion version, PlanVersion told) {
    PlanStatus status = told.adoptedAt == null ? PlanStatus.PROPOSED : PlanStatus.ADOPTED;
    PlanHead head = PlanHead.of(told, status).withVersion(version.number);
    if (version.isDraft()) {
      return List.of(
          new Fact(EventType.WORK_PLAN_AMENDED, new Announcements.Amended(head, version.basis)));
    }
    Fact stated =
        status == PlanStatus.ADOPTED
            ? new Fact(
                EventType.WORK_PLAN_ADOPTED, new Announcements.Adopted(head, version.decision))
            : new Fact(EventType.WORK_PLAN_PROPOSED, head);
    return version.supersededBy == null
        ? List.of(stated)
        : List.of(
            stated,
            new Fact(
                EventType.WORK_PLAN_SUPERSEDED,
                Announcements.Superseded.of(version, PlanVersion.adopting(version.supersededBy))));
  }

  private static Fact stated(PlanVersion version, Item item) {
    return new Fact(
        EventType.WORK_PLAN_ITEM_STATED,
        new Announcements.ItemStated(version.workPlan, version.number, item));
  }

  /**
   * Where activities stand other than the plan says; since when is what the update's acceptance
   * says.
   */
  private List<Fact> statuses(PlanVersion version) {
    List<Fact> changes = new ArrayList<>();
    for (ActivityReports.Latest latest : reports.of(version.workPlan).reported().values()) {
      version
          .content
          .item(latest.item())
          .flatMap(item -> item.activity(latest.activity()))
          .filter(Activity::isReportedOn)
          .map(activity -> StatusChanged.of(version, latest, activity.written()))
          .filter(change -> change.from() != change.to())
          .ifPresent(change -> changes.add(new Fact(EventType.ACTIVITY_STATUS_CHANGED, change)));
    }
    return changes;
  }
}
