package programme.kit.http;

import java.time.Instant;
import java.util.Optional;

/** A view that the clock alone will make wrong: it may not be kept beyond that. */
public interface Perishable {
  /**
   * The next instant at which this view will be wrong, seen from when it was made; not a member of
   * its JSON.
   */
  Optional<Instant> goodUntil();
}
