package programme.workplan.workplans;

import java.time.Instant;
import java.util.UUID;

/** The data of programme.activity.status-changed.v1. */
record StatusChanged(
    String workPlan,
    int version,
    String item,
    String activity,
    ActivityStatus from,
    ActivityStatus to,
    UUID progressUpdate,
    Instant recordedAt) {
  static StatusChanged of(
      PlanVersion version, ActivityReports.Latest latest, ActivityStatus written) {
    return new StatusChanged(
        version.workPlan,
        version.number,
        latest.item(),
        latest.activity(),
        written,
        latest.status(),
        latest.progressUpdate(),
        latest.acceptedAt());
  }
}
