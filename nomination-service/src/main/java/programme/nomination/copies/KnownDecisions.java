package programme.nomination.copies;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import programme.kit.events.EventType;
import programme.kit.references.KnownCodes;

/** A copy: which decisions there are. */
@Singleton
public class KnownDecisions extends KnownCodes {
  KnownDecisions(EntityManager entities) {
    super(
        entities,
        "decision_copy",
        EventType.DECISION_RECORDED,
        EventType.DECISION_CHANGED,
        EventType.DECISION_ADOPTED);
  }
}
