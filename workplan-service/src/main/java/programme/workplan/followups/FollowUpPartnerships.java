package programme.workplan.followups;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import programme.kit.events.EventType;

/** Partnerships that respond to decisions. */
@Singleton
class FollowUpPartnerships extends FollowUpCopy {
  FollowUpPartnerships(EntityManager entities) {
    super(
        entities,
        "follow_up_partnership",
        "name",
        EventType.PARTNERSHIP_REGISTERED,
        EventType.PARTNERSHIP_CHANGED);
  }
}
