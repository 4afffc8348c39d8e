package programme.workplan.decisions;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;

/** All decisions with the text that stands, for those who must begin anew with them. */
@ApplicationScoped
class RestatedDecisions implements Restatable {
  @Override
  public EventType type() {
    return EventType.DECISION_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Decision.<Decision>listAll(Sort.by("code")).stream()
        .map(one -> Whole.of(one.code, stated(one), one.described()));
  }

  private static EventType stated(Decision decision) {
    return decision.status == DecisionStatus.ADOPTED
        ? EventType.DECISION_ADOPTED
        : EventType.DECISION_RECORDED;
  }
}
