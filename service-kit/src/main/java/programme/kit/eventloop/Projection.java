package programme.kit.eventloop;

import java.util.List;
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

  /** The tables in which this projection keeps aggregates, each by one of its columns. */
  Set<Kept> keeps();

  void apply(ProgrammeEvent event);

  /**
   * An aggregate is stated anew. By default its rows are deleted and the facts are applied; a
   * projection that must tell others what is different now compares by itself, and answers true.
   *
   * @param facts those of the followed types, in order; none when the aggregate is gone
   */
  default boolean restate(ProgrammeEvent restatement, List<ProgrammeEvent> facts) {
    return false;
  }
}
