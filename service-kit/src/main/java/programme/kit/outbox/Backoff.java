package programme.kit.outbox;

import java.util.concurrent.locks.LockSupport;

/** Pauses that double up to a bound. */
public final class Backoff {
  private final long first;
  private final long longest;
  private long next;

  public Backoff(long firstMilliseconds, long longestMilliseconds) {
    this.first = firstMilliseconds;
    this.longest = longestMilliseconds;
    this.next = firstMilliseconds;
  }

  public void pause() {
    LockSupport.parkNanos(next * 1_000_000);
    next = Math.min(longest, next * 2);
  }

  public void reset() {
    next = first;
  }
}
