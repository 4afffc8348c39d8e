package programme.kit.facts;

import java.time.LocalDate;
import java.util.UUID;

/** From this day on the thing stands here. */
public interface DatedFact<S> {
  UUID id();

  S to();

  /** Null: since before our record. */
  LocalDate effectiveOn();
}
