package programme.partnership.statuses;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.partnership.partnerships.Partnership;
import programme.partnership.partnerships.PartnershipFacts;

/** The steps of a partnership; what it was registered with is no step. */
@ApplicationScoped
class StatusFacts implements PartnershipFacts {
  private final ProgrammeClock clock;

  StatusFacts(ProgrammeClock clock) {
    this.clock = clock;
  }

  @Override
  public List<Fact> of(Partnership partnership) {
    Status inForce = StatusChange.inForce(partnership.code(), clock.today());
    List<Fact> steps = new ArrayList<>();
    Status from = Status.FIRST;
    for (StatusChange fact : StatusChange.timeline(partnership.code())) {
      if (fact.authority != null) {
        steps.add(
            new Fact(
                EventType.PARTNERSHIP_STATUS_CHANGED, StatusChanges.Event.of(fact, from, inForce)));
      }
      from = fact.status;
    }
    return steps;
  }
}
