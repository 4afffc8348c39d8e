package programme.workplan.followups;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import programme.kit.events.EventType;

/** Published reports that respond to decisions. */
@Singleton
class FollowUpReports extends FollowUpCopy {
  FollowUpReports(EntityManager entities) {
    super(entities, "follow_up_report", "title", EventType.REPORT_PUBLISHED);
  }
}
