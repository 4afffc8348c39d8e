package programme.workplan.followups;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import programme.kit.events.EventType;

/** Calls that respond to decisions. */
@Singleton
class FollowUpCalls extends FollowUpCopy {
  FollowUpCalls(EntityManager entities) {
    super(entities, "follow_up_call", "title", EventType.CALL_SCHEDULED, EventType.CALL_CHANGED);
  }
}
