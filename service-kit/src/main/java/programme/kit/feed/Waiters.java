package programme.kit.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * The clients that wait at the feed's end. {@code seen} is the place up to which they have been
 * told everything: it only rises, and nobody who waits misses what lies before it.
 */
final class Waiters {
  private final int most;
  private final Set<Waiter> waiting = new HashSet<>();
  private long seen;
  private boolean ended;

  /**
   * @param most how many may wait at once
   */
  Waiters(int most) {
    this.most = most;
  }

  /** Told when there may be something; by identity, since equal requests are different clients. */
  private static final class Waiter {
    private final long after;
    private final ChangeFilter filter;
    private final long until;
    private final UniEmitter<? super Void> client;

    private Waiter(long after, ChangeFilter filter, long until, UniEmitter<? super Void> client) {
      this.after = after;
      this.filter = filter;
      this.until = until;
      this.client = client;
    }

    private boolean wants(Place place) {
      return place.position() > after && filter.takes(place.type(), place.subject());
    }
  }

  /**
   * Ends when something of this kind may stand behind the place, when the time is over, or when the
   * service stops.
   *
   * @param after the end of the feed as this client has just read it
   * @param until in {@link System#nanoTime()}
   */
  Uni<Void> await(long after, ChangeFilter filter, long until) {
    return Uni.createFrom()
        .emitter(client -> add(new Waiter(after, filter, until, client), client));
  }

  private void add(Waiter waiter, UniEmitter<? super Void> client) {
    boolean full;
    synchronized (this) {
      if (waiting.isEmpty()) {
        seen = Math.max(seen, waiter.after);
      }
      if (ended || seen > waiter.after) {
        full = false;
      } else if (waiting.size() >= most) {
        full = true;
      } else {
        waiting.add(waiter);
        client.onTermination(() -> forget(waiter));
        notifyAll();
        return;
      }
    }
    if (full) {
      client.fail(Problem.of(ProblemCode.SERVICE_UNAVAILABLE, "Too many clients wait already."));
    } else {
      client.complete(null);
    }
  }

  private synchronized void forget(Waiter waiter) {
    waiting.remove(waiter);
  }

  /** Blocks while nobody waits. */
  synchronized void awaitClients() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
  }

  /** The place behind which there may be news. */
  synchronized long seen() {
    return seen;
  }

  /** Wakes whoever wants one of these. */
  void tell(List<Place> news) {
    synchronized (this) {
      seen = Math.max(seen, news.get(news.size() - 1).position());
    }
    wake(waiter -> news.stream().anyMatch(waiter::wants));
  }

  void endOverdue() {
    long now = System.nanoTime();
    wake(waiter -> waiter.until - now <= 0);
  }

  /** Lets everybody go, and nobody wait from now on. */
  void end() {
    synchronized (this) {
      ended = true;
    }
    wake(waiter -> true);
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  synchronized int count() {
    return waiting.size();
  }

  private void wake(Predicate<Waiter> whom) {
    List<Waiter> woken = new ArrayList<>();
    synchronized (this) {
      waiting.removeIf(waiter -> whom.test(waiter) && woken.add(waiter));
    }
    woken.forEach(waiter -> waiter.client.complete(null));
  }
}
