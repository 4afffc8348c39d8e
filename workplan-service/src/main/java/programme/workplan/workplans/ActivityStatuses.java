package programme.workplan.workplans;

import java.util.Map;
import java.util.Optional;

/**
 * Where the activities of a plan stand: by the progress accepted last, else as written, else not
 * started.
 */
record ActivityStatuses(Map<Place, ActivityStatus> reported) {
  /** An activity within a plan. */
  record Place(String item, String activity) {}

  Optional<ActivityStatus> of(Item item, Activity activity) {
    if (!activity.isReportedOn()) {
      return Optional.empty();
    }
    return Optional.of(
        reported.getOrDefault(new Place(item.key(), activity.key()), activity.written()));
  }

  Activity on(Item item, Activity activity) {
    return activity.withStatus(of(item, activity).orElse(null));
  }

  Item on(Item item) {
    return item.withActivities(
        item.activities().stream().map(activity -> on(item, activity)).toList());
  }
}
