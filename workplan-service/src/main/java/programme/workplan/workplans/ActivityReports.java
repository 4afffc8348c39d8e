package programme.workplan.workplans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What accepted progress updates say of activities. An update's later revision takes the place of
 * the earlier one, which stays as what held until then.
 */
@ApplicationScoped
class ActivityReports {
  private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");
  private static final String LATEST =
      """
      select item, activity, status, progress_update, revision, accepted_at from activity_report
      where work_plan = ?1 and accepted_at < ?2 and (replaced_at is null or replaced_at >= ?2)
      order by accepted_at, progress_update, revision, item, activity
      """;

  private final EntityManager entities;

  ActivityReports(EntityManager entities) {
    this.entities = entities;
  }

  /** What an accepted revision of an update says of activities of one item. */
  record Report(
      UUID progressUpdate,
      int revision,
      String workPlan,
      String item,
      Map<String, ActivityStatus> statuses,
      Instant acceptedAt) {}

  /** What was accepted last of an activity. */
  record Latest(
      String item,
      String activity,
      ActivityStatus status,
      UUID progressUpdate,
      int revision,
      Instant acceptedAt) {
    static Latest of(Object[] row) {
      return new Latest(
          (String) row[0],
          (String) row[1],
          ActivityStatus.valueOf((String) row[2]),
          (UUID) row[3],
          (Integer) row[4],
          (Instant) row[5]);
    }
  }

  /** As of now. */
  ActivityStatuses of(String workPlan) {
    return before(workPlan, FOREVER);
  }

  /**
   * @param end the first instant that is not looked at
   */
  ActivityStatuses before(String workPlan, Instant end) {
    List<Object[]> rows =
        entities
            .createNativeQuery(LATEST, Object[].class)
            .setParameter(1, workPlan)
            .setParameter(2, end)
            .getResultList();
    Map<ActivityStatuses.Place, Latest> latest = new LinkedHashMap<>();
    rows.stream()
        .map(Latest::of)
        .forEach(one -> latest.put(new ActivityStatuses.Place(one.item(), one.activity()), one));
    return new ActivityStatuses(latest);
  }

  /** The plans of whose activities this update speaks until now. */
  List<String> plans(UUID progressUpdate) {
    return entities
        .createNativeQuery(
            "select distinct work_plan from activity_report where progress_update = ?1 and replaced_at is null",
            String.class)
        .setParameter(1, progressUpdate)
        .getResultList();
  }

  /** The revision holds from now on: those before it did until its acceptance, later ones never. */
  void hold(Report report) {
    entities
        .createNativeQuery(
            "delete from activity_report where progress_update = ?1 and revision >= ?2")
        .setParameter(1, report.progressUpdate())
        .setParameter(2, report.revision())
        .executeUpdate();
    entities
        .createNativeQuery(
            "update activity_report set replaced_at = ?2 where progress_update = ?1 and replaced_at is null")
        .setParameter(1, report.progressUpdate())
        .setParameter(2, report.acceptedAt())
        .executeUpdate();
    report.statuses().forEach((activity, status) -> insert(report, activity, status));
  }

  /**
   * Nothing of the update is in force any more; which of its revisions stands, if one does, is told
   * next.
   */
  void withdraw(UUID progressUpdate) {
    entities
        .createNativeQuery(
            "delete from activity_report where progress_update = ?1 and replaced_at is null")
        .setParameter(1, progressUpdate)
        .executeUpdate();
  }

  /** All revisions of it are forgotten. */
  void forget(UUID progressUpdate) {
    entities
        .createNativeQuery("delete from activity_report where progress_update = ?1")
        .setParameter(1, progressUpdate)
        .executeUpdate();
  }

  private void insert(Report report, String activity, ActivityStatus status) {
    entities
        .createNativeQuery(
            "insert into activity_report (progress_update, revision, work_plan, item, activity, status, accepted_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, report.progressUpdate())
        .setParameter(2, report.revision())
        .setParameter(3, report.workPlan())
        .setParameter(4, report.item())
        .setParameter(5, activity)
        .setParameter(6, status.name())
        .setParameter(7, report.acceptedAt())
        .executeUpdate();
  }
}
