package programme.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Brings a folder's programme into a running system, through its public API. */
public interface ProgrammeLoader {
  /** What became of the folder's facts. */
  record Outcome(int created, int changed, int unchanged, int refused) {}

  /**
   * Loads, and returns when all services have applied the last event.
   *
   * @param token gives a secretariat's bearer token that holds now
   * @param progress takes a line for a person at a time
   */
  Outcome load(Path directory, URI gateway, Supplier<String> token, Consumer<String> progress);
}
