package programme.local.system;

import java.time.Duration;
import programme.local.parts.Pause;

/** Waits for what events bring. */
final class Eventually {
  private Eventually() {}

  /** Tries until the assertion holds; its last failure is the test's. */
  static void holds(Duration patience, Runnable assertion) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Pause.of(Duration.ofMillis(100));
      }
    }
  }
}
