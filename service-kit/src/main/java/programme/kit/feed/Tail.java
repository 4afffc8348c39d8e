package programme.kit.feed;

import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks behind a feed's end for all who wait there: at once when told that there is news, and by a
 * sweep for what another instance has added. Idle while nobody waits.
 */
public final class Tail {
  private static final Logger LOG = Logger.getLogger(Tail.class);

  private final String name;
  private final Duration sweep;
  private final Source source;
  private final Waiters waiters;
  private final Semaphore news = new Semaphore(0);
  private Thread thread;

  /** Reads a feed's end. */
  public interface Source {
    /** What stands behind the place, or the first part of it. */
    List<Place> after(long position) throws SQLException;
  }

  /**
   * @param name of the thread
   * @param most how many may wait at once
   */
  public Tail(String name, int most, Duration sweep, Source source) {
    this.name = name;
    this.sweep = sweep;
    this.source = source;
    this.waiters = new Waiters(most);
  }

  public void start() {
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  public void news() {
    news.release();
  }

  /**
   * Ends when something of this kind may stand behind the place, when the time is over, or when the
   * service stops. Fails with a problem when too many wait.
   *
   * @param after the end of the feed as this client has just read it
   * @param until in {@link System#nanoTime()}
   */
  public Uni<Void> await(long after, ChangeFilter filter, long until) {
    return waiters.await(after, filter, until);
  }

  /** Lets everybody go, and nobody wait from now on. */
  public void letGo() {
    waiters.end();
  }

  public boolean hasEnded() {
    return waiters.hasEnded();
  }

  public void stop() {
    letGo();
    if (thread != null) {
      thread.interrupt();
    }
  }

  int waiting() {
    return waiters.count();
  }

  private void run() {
    try {
      while (true) {
        waiters.awaitClients();
        news.tryAcquire(sweep.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        look();
        waiters.endOverdue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      List<Place> places = source.after(waiters.seen());
      if (!places.isEmpty()) {
        waiters.tell(places);
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("%s can't read and will try again: %s", name, e.getMessage());
    }
  }
}
