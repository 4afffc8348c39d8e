package programme.kit.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * Lets so many do something at once as the heap bears; the others wait for their turn, and who
 * waits too long is told to come again (503).
 */
public final class Turns {
  private final Semaphore places;
  private final Duration patience;

  public Turns(int atOnce, Duration patience) {
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  public <T> T take(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problem.of(
            ProblemCode.SERVICE_UNAVAILABLE, "Too many ask for this at the same moment.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
