package programme.kit.restore;

import java.util.List;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.events.Fact;

/** The owner's word on all aggregates of one kind, for those who must begin anew with them. */
public interface Restatable {
  /** The type that states an aggregate of this kind whole. */
  EventType type();

  /** Every aggregate of which anything is public, read in the caller's transaction. */
  Stream<Whole> all();

  /**
   * An aggregate as its followers would know it, had they heard of it from the beginning.
   *
   * @param facts of public types of the same aggregate, in the order in which they are to be
   *     applied
   * @param following what is too large to stand in one event with the rest: events of their own
   */
  record Whole(String subject, List<Fact> facts, List<Fact> following) {
    public Whole(String subject, List<Fact> facts) {
      this(subject, facts, List.of());
    }

    /** One that a single event tells whole. */
    public static Whole of(String subject, EventType type, Object data) {
      return new Whole(subject, List.of(new Fact(type, data)));
    }
  }
}
