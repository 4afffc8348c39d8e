package programme.local.parts;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a process is brought to its end: asked first, made after a while. */
public final class Ending {
  private Ending() {}

  /** True when it went by itself. */
  public static boolean of(ProcessHandle process, Duration patience) {
    process.destroy();
    if (within(process, patience)) {
      return true;
    }
    process.destroyForcibly();
    within(process, Duration.ofSeconds(5));
    return false;
  }

  private static boolean within(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
