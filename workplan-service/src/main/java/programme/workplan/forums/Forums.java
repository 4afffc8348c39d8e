package programme.workplan.forums;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Keeps the copy. */
@ApplicationScoped
class Forums implements Projection {
  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.FORUM_REGISTERED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.FORUM_REGISTERED, "forum", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    if (Forum.findById(event.subject()) == null) {
      Forum registered = new Forum();
      registered.code = event.subject();
      registered.persist();
    }
  }
}
