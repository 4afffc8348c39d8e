package programme.workplan.workplans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Listing;
import programme.kit.http.Listings;
import programme.kit.problem.Problem;
import programme.workplan.access.WorkplanRules;
import programme.workplan.forums.Forum;
import programme.workplan.partnerships.Partnership;
import programme.workplan.workplans.PlanTimeline.Standing;

/**
 * Finds the version of a plan that the caller may read, and shows it whole in a constant number of
 * statements.
 */
@ApplicationScoped
public class PlanReader {
  /** The newest version for those who read drafts, the one in force for all others. */
  private static final String READABLE =
      "WorkPlan p join %s v on v.workPlan = p.code"
          + " and v.number = case when :drafts = true then p.latest else p.inForce end";

  private final EntityManager entities;
  private final WorkplanRules rules;
  private final ActivityReports reports;
  private final ItemFunding funding;
  private final Listings listings;

  PlanReader(
      EntityManager entities,
      WorkplanRules rules,
      ActivityReports reports,
      ItemFunding funding,
      Listings listings) {
    this.entities = entities;
    this.rules = rules;
    this.reports = reports;
    this.funding = funding;
    this.listings = listings;
  }

  /** A plan with one of its versions. */
  public record Found(WorkPlan plan, PlanVersion version) {
    public Item item(String key) {
      return version.content.item(key).orElseThrow(Problem.notFound("item", key));
    }

    /** The plan's own version, which rises with any change of any part. */
    public long revision() {
      return plan.version;
    }
  }

  /** Alike for a plan that is absent and for one that has only a draft. */
  public Found find(String code) {
    return entities
        .createQuery(
            "select p, v from " + READABLE.formatted("PlanVersion") + " where p.code = :code",
            Found.class)
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

  /** A plan in a list. */
  record Listed(WorkPlan plan, VersionHead version) {}

  Listing<Listed> list() {
    return listings
        .of(
            "p, v",
            READABLE.formatted("VersionHead"),
            "p.code",
            "p.updatedAt",
            row -> new Listed((WorkPlan) row[0], (VersionHead) row[1]))
        .with("drafts", rules.readsDrafts());
  }

  PlanView view(Found found) {
    return PlanView.of(found, found.version().status, null, views(found, items(found), null));
  }

  PlanView view(WorkPlan plan, PlanVersion version) {
    return view(new Found(plan, version));
  }

  /** The plan as it was in force on a day; a draft never was. */
  PlanView view(String code, LocalDate day) {
    Standing standing =
        PlanTimeline.of(entities, code)
            .on(day)
            .orElseThrow(Problem.notFound("work plan in force on " + day + ",", code));
    Found found = find(code, standing.number());
    return PlanView.of(found, standing.status(), day, views(found, items(found), day));
  }

  ItemView view(Found found, Item item) {
    return views(found, List.of(item), null).get(0);
  }

  ActivityView view(Found found, Item item, Activity activity) {
    return ActivityView.of(item, activity, reports.of(found.plan().code), found);
  }

  private static List<Item> items(Found found) {
    return found.version().content.items();
  }

  private List<ItemView> views(Found found, List<Item> items, LocalDate day) {
    String code = found.plan().code;
    ActivityStatuses statuses =
        day == null ? reports.of(code) : reports.before(code, ProgrammeClock.endOf(day));
    Map<String, FundingStatus> funded = funding.of(code, items, day);
    Set<String> partnerships = Partnership.known(named(items, Item::partnership));
    Set<String> forums = Forum.known(named(items, Item::forum));
    return items.stream()
        .map(
            item ->
                ItemView.of(
                    item,
                    item.activities().stream()
                        .map(activity -> ActivityView.of(item, activity, statuses, found))
                        .toList(),
                    funded.get(item.key()),
                    resolved(item, partnerships, forums).orElse(null),
                    found.plan().version))
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
