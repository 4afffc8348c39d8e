package programme.nomination.members;

import java.time.Instant;
import java.util.UUID;

/** What becomes of a nomination whose appointment is taken back. */
public interface Reopening {
  /** In the transaction that annuls, which holds the forum's lock. */
  void reopen(UUID nomination, Instant now);
}
