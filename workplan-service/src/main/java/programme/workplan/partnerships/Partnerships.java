package programme.workplan.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Keeps the copy. */
@ApplicationScoped
class Partnerships implements Projection {
  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.PARTNERSHIP_REGISTERED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.PARTNERSHIP_REGISTERED, "partnership", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    if (Partnership.findById(event.subject()) == null) {
      Partnership registered = new Partnership();
      registered.code = event.subject();
      registered.persist();
    }
  }
}
