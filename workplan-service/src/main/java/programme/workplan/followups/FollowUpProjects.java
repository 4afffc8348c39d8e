package programme.workplan.followups;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import programme.kit.events.EventType;

/** Projects that respond to decisions. */
@Singleton
class FollowUpProjects extends FollowUpCopy {
  FollowUpProjects(EntityManager entities) {
    super(
        entities,
        "follow_up_project",
        "title",
        EventType.PROJECT_REGISTERED,
        EventType.PROJECT_CHANGED);
  }
}
