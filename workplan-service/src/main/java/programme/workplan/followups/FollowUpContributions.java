package programme.workplan.followups;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Contributions that respond to decisions, without those annulled. */
@Singleton
class FollowUpContributions extends FollowUpCopy {
  FollowUpContributions(EntityManager entities) {
    super(
        entities,
        "follow_up_contribution",
        "description",
        EventType.CONTRIBUTION_PLEDGED,
        EventType.CONTRIBUTION_AMENDED);
  }

  @Override
  public Set<EventType> follows() {
    Set<EventType> all = new HashSet<>(super.follows());
    all.add(EventType.CONTRIBUTION_ANNULLED);
    return all;
  }

  @Override
  public void apply(ProgrammeEvent event) {
    if (event.type() != EventType.CONTRIBUTION_ANNULLED) {
      super.apply(event);
    } else if (event.data().at("/fact/kind").asText().equals("CONTRIBUTION")) {
      forget(event.subject());
    }
  }
}
