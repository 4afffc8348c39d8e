package programme.kit.feed;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import programme.kit.outbox.Published;

/**
 * Looks behind the feed's end for all who wait there: at once when this instance's relay has
 * published, and by a sweep for what another instance's did. Idle while nobody waits.
 */
@ApplicationScoped
class FeedTail {
  private static final Logger LOG = Logger.getLogger(FeedTail.class);

  private final FeedConfig config;
  private final ChangeLog log;
  private final Waiters waiters;
  private final Semaphore news = new Semaphore(0);
  private Thread thread;

  FeedTail(FeedConfig config, ChangeLog log, Waiters waiters) {
    this.config = config;
    this.log = log;
    this.waiters = waiters;
  }

  void start(@Observes StartupEvent event) {
    thread = new Thread(this::run, "change-feed-tail");
    thread.setDaemon(true);
    thread.start();
  }

  void published(@Observes Published event) {
    news.release();
  }

  /** Before the wait for requests under way: those here would use it up. */
  void letGo(@Observes ShutdownDelayInitiatedEvent event) {
    waiters.end();
  }

  void stop(@Observes ShutdownEvent event) {
    waiters.end();
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        waiters.awaitClients();
        news.tryAcquire(config.sweep(), TimeUnit.MILLISECONDS);
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
      List<ChangeLog.Place> places = log.placesAfter(waiters.seen());
      if (!places.isEmpty()) {
        waiters.tell(places);
      }
    } catch (SQLException e) {
      LOG.warnf("The change feed's end can't be read and will be tried again: %s", e.getMessage());
    }
  }
}
