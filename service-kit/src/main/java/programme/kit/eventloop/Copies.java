package programme.kit.eventloop;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for the copy of another service's thing whose event may be on its way. */
public final class Copies {
  /** How long one request waits, in nanoseconds, whatever it needs. */
  public static final long LONGEST_NANOS = 2_000_000_000L;

  private static final long STEP_NANOS = 50_000_000L;

  private Copies() {}

  /**
   * Asks until there is an answer or 2 s have gone, each time in a transaction of its own. The
   * caller's own must not have touched the database: it would hold its connection all the while.
   */
  public static <T> Optional<T> await(Supplier<Optional<T>> copy) {
    return await(copy, LONGEST_NANOS);
  }

  /** The same within what is left of a request's patience, in nanoseconds. */
  public static <T> Optional<T> await(Supplier<Optional<T>> copy, long patience) {
    long deadline = System.nanoTime() + patience;
    Optional<T> found = QuarkusTransaction.requiringNew().call(copy::get);
    while (found.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(STEP_NANOS);
      found = QuarkusTransaction.requiringNew().call(copy::get);
    }
    return found;
  }
}
