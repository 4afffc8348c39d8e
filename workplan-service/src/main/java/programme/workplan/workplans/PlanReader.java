package programme.workplan.workplans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import programme.kit.http.Listing;
import programme.kit.http.Listings;
import programme.kit.problem.Problem;
import programme.workplan.access.WorkplanRules;
import programme.workplan.forums.Forum;
import programme.workplan.partnerships.Partnership;

/**
 * Finds the version of a plan that the caller may read, and shows it whole in a constant number of
 * statements.
 */
@ApplicationScoped
class PlanReader {
  /** The newest version for those who read drafts, the one in force for all others. */
  private static final String READABLE =
      "WorkPlan p join PlanVersion v on v.workPlan = p.code"
          + " and v.number = case when :drafts = true then p.latest else p.inForce end";

  private final EntityManager entities;
  private final WorkplanRules rules;
  private final ActivityReports reports;
  private final Listings listings;

  PlanReader(
      EntityManager entities, WorkplanRules rules, ActivityReports reports, Listings listings) {
    this.entities = entities;
    this.rules = rules;
    this.reports = reports;
    this.listings = listings;
  }

  /** A plan with one of its versions. */
  record Found(WorkPlan plan, PlanVersion version) {}

  /** Alike for a plan that is absent and for one that has only a draft. */
  Found find(String code) {
    return entities
        .createQuery("select p, v from " + READABLE + " where p.code = :code", Found.class)
        .setParameter("drafts", rules.readsDrafts())
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(Problem.notFound("work plan", code));
  }

  Found find(String code, int number) {
    return entities
        .createQuery(
            "select p, v from WorkPlan p join PlanVersion v on v.workPlan = p.code"
                + " where p.code = :code and v.number = :number and (:drafts = true or v.status <> :draft)",
            Found.class)
        .setParameter("drafts", rules.readsDrafts())
        .setParameter("draft", PlanStatus.DRAFT)
        .setParameter("code", code)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(Problem.notFound("version of work plan '" + code + "',", number));
  }

  Listing<Found> list() {
    return listings
        .of(
            "p, v",
            READABLE,
            "p.code",
            "p.updatedAt",
            row -> new Found((WorkPlan) row[0], (PlanVersion) row[1]))
        .with("drafts", rules.readsDrafts());
  }

  PlanView view(Found found) {
    return view(found.plan(), found.version());
  }

  PlanView view(WorkPlan plan, PlanVersion version) {
    return PlanView.of(plan, version, views(plan, version.content.items()));
  }

  ItemView view(WorkPlan plan, Item item) {
    return views(plan, List.of(item)).get(0);
  }

  ActivityView view(WorkPlan plan, Item item, Activity activity) {
    return new ActivityView(reports.of(plan.code).on(item, activity), plan.version);
  }

  private List<ItemView> views(WorkPlan plan, List<Item> items) {
    ActivityStatuses statuses = reports.of(plan.code);
    Set<String> partnerships = Partnership.known(named(items, Item::partnership));
    Set<String> forums = Forum.known(named(items, Item::forum));
    return items.stream()
        .map(
            item ->
                new ItemView(
                    statuses.on(item),
                    resolved(item, partnerships, forums).orElse(null),
                    plan.version))
        .toList();
  }

  private static Set<String> named(List<Item> items, Function<Item, String> reference) {
    return items.stream().map(reference).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static Optional<Boolean> resolved(
      Item item, Set<String> partnerships, Set<String> forums) {
    return item.isReferring()
        ? Optional.of(
            (item.partnership() == null || partnerships.contains(item.partnership()))
                && (item.forum() == null || forums.contains(item.forum())))
        : Optional.empty();
  }
}
