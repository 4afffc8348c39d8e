package programme.workplan.decisions;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.restore.Restatable;
import programme.workplan.mandates.MandateRegister;

/** All decisions with the text that stands, for those who must begin anew with them. */
@ApplicationScoped
class RestatedDecisions implements Restatable {
  private final MandateRegister mandates;

  RestatedDecisions(MandateRegister mandates) {
    this.mandates = mandates;
  }

  @Override
  public EventType type() {
    return EventType.DECISION_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Decision.<Decision>listAll(Sort.by("code")).stream().map(this::whole);
  }

  /** Responses may be many and long: they follow. */
  private Whole whole(Decision decision) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            decision.status == DecisionStatus.ADOPTED
                ? EventType.DECISION_ADOPTED
                : EventType.DECISION_RECORDED,
            DecisionEvent.of(decision, mandates)));
    facts.addAll(mandates.statusChanges(decision.code));
    return new Whole(decision.code, facts, mandates.responses(decision.code));
  }
}
