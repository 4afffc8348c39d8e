package programme.local.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts again what dies, and says so. It waits longer after each failure, and begins anew after a
 * good minute.
 *
 * <p>A file {@code hold-<name>} in the run folder keeps a part down for as long as it is there: so
 * that a fault can be tried ("the broker is away for ten seconds").
 */
public final class Supervisor {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration GOOD_WHILE = Duration.ofMinutes(1);
  private final Path run;
  private final Consumer<String> tell;
  private final List<Thread> watches = new ArrayList<>();
  private volatile boolean stopping;

  public Supervisor(Path run, Consumer<String> tell) {
    this.run = run;
    this.tell = tell;
  }

  public void watch(Part part) {
    Thread watch = new Thread(() -> loop(part), "watch-" + part.name());
    watch.setDaemon(true);
    watches.add(watch);
    watch.start();
  }

  /**
   * From here on nothing is started again. A start under way is waited for, so that no child slips
   * through.
   */
  public void stop() {
    stopping = true;
    for (Thread watch : watches) {
      watch.interrupt();
    }
    for (Thread watch : watches) {
      try {
        watch.join(Duration.ofSeconds(10).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void loop(Part part) {
    Duration wait = FIRST;
    Instant started = Instant.now();
    while (!stopping) {
      if (part.alive() || held(part)) {
        if (!sleep(LOOK)) {
          return;
        }
        continue;
      }
      wait = Duration.between(started, Instant.now()).compareTo(GOOD_WHILE) > 0 ? FIRST : wait;
      started = startAgain(part, wait);
      wait = longer(wait);
    }
  }

  private Instant startAgain(Part part, Duration wait) {
    tell.accept("%s has ended; starting it again".formatted(part.name()));
    Instant began = Instant.now();
    try {
      if (sleep(wait) && !stopping) {
        part.start();
        tell.accept(
            "%s is ready again after %d ms"
                .formatted(part.name(), Duration.between(began, Instant.now()).toMillis()));
      }
    } catch (RuntimeException e) {
      if (!stopping) {
        tell.accept("%s did not come back: %s".formatted(part.name(), e.getMessage()));
      }
    }
    return began;
  }

  private boolean held(Part part) {
    return Files.exists(run.resolve("hold-" + part.name()));
  }

  private static Duration longer(Duration wait) {
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
  }

  private static boolean sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
