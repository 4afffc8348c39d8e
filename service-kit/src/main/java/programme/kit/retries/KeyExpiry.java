package programme.kit.retries;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Deletes keys whose days are over, in portions that hold up nobody; instances may meet. */
@ApplicationScoped
class KeyExpiry {
  private static final Logger LOG = Logger.getLogger(KeyExpiry.class);
  private static final int PORTION = 500;
  private static final int PAUSE_MINUTES = 10;

  private final KeptAnswers answers;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "key-expiry");

  KeyExpiry(KeptAnswers answers) {
    this.answers = answers;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    thread.join(5_000);
  }

  private void run() {
    try {
      while (!stopped.await(PAUSE_MINUTES, TimeUnit.MINUTES)) {
        sweep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void sweep() {
    try {
      int gone = PORTION;
      while (gone == PORTION && stopped.getCount() > 0) {
        gone = answers.expire(PORTION);
      }
    } catch (RuntimeException e) {
      LOG.warnf(
          "Old idempotency keys can't be deleted and will be tried again: %s", e.getMessage());
    }
  }
}
