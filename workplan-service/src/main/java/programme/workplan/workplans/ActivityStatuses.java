package programme.workplan.workplans;

import java.util.Map;
import java.util.Optional;
import programme.workplan.workplans.ActivityReports.Latest;

/**
 * Where the activities of a plan stand: by the progress accepted last, else as written, else not
 * started.
 */
record ActivityStatuses(Map<Place, Latest> reported) {
  /** An activity within a plan. */
  record Place(String item, String activity) {}

  Optional<ActivityStatus> of(Item item, Activity activity) {
    return activity.isReportedOn()
        ? Optional.of(report(item, activity).map(Latest::status).orElse(activity.written()))
        : Optional.empty();
  }

  /** What was accepted last of it; empty where nothing was, and for what has no status. */
  Optional<Latest> report(Item item, Activity activity) {
    return activity.isReportedOn()
        ? Optional.ofNullable(reported.get(new Place(item.key(), activity.key())))
        : Optional.empty();
  }

  private Activity on(Item item, Activity activity) {
    return activity.withStatus(of(item, activity).orElse(null));
  }

  Item on(Item item) {
    return item.withActivities(
        item.activities().stream().map(activity -> on(item, activity)).toList());
  }
}
