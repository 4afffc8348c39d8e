package programme.local.load;

import java.util.function.Consumer;

/** When all services have applied the last event. */
interface Quiescence {
  /**
   * Returns then.
   *
   * @param progress takes a line for a person at a time
   */
  void await(Consumer<String> progress);

  /** Of a system whose services can't be asked from here. */
  static Quiescence unknown() {
    return progress ->
        progress.accept("not waiting for the services to apply the last events: they are not here");
  }
}
