package programme.workplan.workplans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What accepted progress updates say of activities; an update's latest revision replaces what it
 * said before.
 */
@ApplicationScoped
class ActivityReports {
  private final EntityManager entities;

  ActivityReports(EntityManager entities) {
    this.entities = entities;
  }

  /** What an accepted update says of activities of one item. */
  record Report(
      UUID progressUpdate,
      String workPlan,
      String item,
      Map<String, ActivityStatus> statuses,
      Instant acceptedAt) {}

  ActivityStatuses of(String workPlan) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select item, activity, status from activity_report where work_plan = ?1 order by accepted_at, progress_update",
                Object[].class)
            .setParameter(1, workPlan)
            .getResultList();
    Map<ActivityStatuses.Place, ActivityStatus> latest = new HashMap<>();
    for (Object[] row : rows) {
      latest.put(
          new ActivityStatuses.Place((String) row[0], (String) row[1]),
          ActivityStatus.valueOf((String) row[2]));
    }
    return new ActivityStatuses(latest);
  }

  /** What was accepted last of an activity. */
  record Latest(
      String item,
      String activity,
      ActivityStatus status,
      UUID progressUpdate,
      Instant acceptedAt) {}

  List<Latest> latest(String workPlan) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select distinct on (item, activity) item, activity, status, progress_update, accepted_at"
                    + " from activity_report where work_plan = ?1"
                    + " order by item, activity, accepted_at desc, progress_update desc",
                Object[].class)
            .setParameter(1, workPlan)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Latest(
                    (String) row[0],
                    (String) row[1],
                    ActivityStatus.valueOf((String) row[2]),
                    (UUID) row[3],
                    (Instant) row[4]))
        .toList();
  }

  /** The plans of whose activities this update spoke until now. */
  List<String> plans(UUID progressUpdate) {
    return entities
        .createNativeQuery(
            "select distinct work_plan from activity_report where progress_update = ?1",
            String.class)
        .setParameter(1, progressUpdate)
        .getResultList();
  }

  void replace(Report report) {
    entities
        .createNativeQuery("delete from activity_report where progress_update = ?1")
        .setParameter(1, report.progressUpdate())
        .executeUpdate();
    report.statuses().forEach((activity, status) -> insert(report, activity, status));
  }

  private void insert(Report report, String activity, ActivityStatus status) {
    entities
        .createNativeQuery(
            "insert into activity_report (progress_update, work_plan, item, activity, status, accepted_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, report.progressUpdate())
        .setParameter(2, report.workPlan())
        .setParameter(3, report.item())
        .setParameter(4, activity)
        .setParameter(5, status.name())
        .setParameter(6, report.acceptedAt())
        .executeUpdate();
  }
}
