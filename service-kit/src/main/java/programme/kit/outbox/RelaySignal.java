package programme.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the relay: raised after commits here, and by NOTIFY from other instances. Many raises are
 * one waking.
 */
@ApplicationScoped
public class RelaySignal {
  private final Semaphore raised = new Semaphore(0);

  public void raise() {
    raised.release();
  }

  /** Waits for a signal, but no longer than this: a sweep finds what no signal told of. */
  boolean await(long milliseconds) throws InterruptedException {
    boolean wasRaised = raised.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
    raised.drainPermits();
    return wasRaised;
  }
}
