package programme.kit.eventloop;

import java.util.Set;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/**
 * What a service makes of the events of others, in its own tables. Called in the batch's
 * transaction, once per event, in the order of each aggregate; whatever it throws that no retry can
 * mend sets the event aside.
 */
public interface Projection {
  /** The types that are applied; all others are passed over. */
  Set<EventType> follows();

  void apply(ProgrammeEvent event);
}
