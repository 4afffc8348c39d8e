package programme.nomination.calls;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Looks several times a second whether the clock has opened or closed a call. One per process; they
 * may meet.
 */
@Readiness
@ApplicationScoped
class CallTicker implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(CallTicker.class);
  private static final long PAUSE_MS = 250;
  private static final long PAUSE_AFTER_FAILURE_MS = 1_000;

  private final Announcements announcements;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "call-ticker");

  CallTicker(Announcements announcements) {
    this.announcements = announcements;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    thread.join(5_000);
  }

  private void run() {
    long pause = PAUSE_MS;
    while (!stoppedWithin(pause)) {
      pause = tick() ? PAUSE_MS : PAUSE_AFTER_FAILURE_MS;
    }
  }

  /** One call that can't be told of keeps no other waiting. */
  private boolean tick() {
    boolean whole = true;
    try {
      for (String call : announcements.due()) {
        whole &= announce(call);
      }
      return whole;
    } catch (RuntimeException e) {
      LOG.warnf("Calls that are due can't be read and will be tried again: %s", e.getMessage());
      return false;
    }
  }

  private boolean announce(String call) {
    try {
      announcements.announce(call);
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("Call %s is due and will be tried again: %s", call, e.getMessage());
      return false;
    }
  }

  private boolean stoppedWithin(long milliseconds) {
    try {
      return stopped.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("call-ticker").status(thread.isAlive()).build();
  }
}
