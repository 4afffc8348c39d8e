package programme.reporting.turns;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does one thing again and again on a thread of its own. What fails is tried again at the next
 * turn.
 */
public final class Turns {
  private static final Logger LOG = Logger.getLogger(Turns.class);

  private final String name;
  private final Runnable work;
  private final ScheduledExecutorService thread;
  private volatile Future<?> schedule;

  public Turns(String name, Runnable work) {
    this.name = name;
    this.work = work;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, name);
              made.setDaemon(true);
              return made;
            });
  }

  public void start(int milliseconds) {
    schedule =
        thread.scheduleWithFixedDelay(
            this::turn, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
  }

  /** A turn now, besides those that come by themselves. */
  public void wake() {
    thread.execute(this::turn);
  }

  /** Lets the turn that has begun come to its end. */
  public void stop() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
      LOG.warnf("%s has not ended", name);
    }
  }

  /** False once no turn will come any more: an Error ends the schedule. */
  boolean isAlive() {
    return schedule == null || !schedule.isDone();
  }

  String name() {
    return name;
  }

  private void turn() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warnf("%s will try again: %s", name, e.getMessage());
    }
  }
}
