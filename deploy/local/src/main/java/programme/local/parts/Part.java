package programme.local.parts;

import java.util.OptionalLong;

/** One process of the system. */
public interface Part {
  String name();

  /**
   * Starts it and returns when it is ready; throws with a reason for a person when it does not get
   * there.
   */
  void start();

  OptionalLong pid();

  default boolean alive() {
    return pid().stream()
        .anyMatch(pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  /** Stops it in order and returns when it is gone; nothing when it isn't there. */
  void stop();
}
