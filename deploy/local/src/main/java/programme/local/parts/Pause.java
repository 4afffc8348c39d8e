package programme.local.parts;

import java.time.Duration;
import programme.embedded.EmbeddedException;

/** A wait that an interrupt ends loudly. */
public final class Pause {
  private Pause() {}

  public static void of(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("interrupted while waiting", e);
    }
  }
}
