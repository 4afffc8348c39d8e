package programme.kit.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Runs an action when, and only when, the transaction has committed. */
public record AfterCommit(Runnable action) implements Synchronization {
  @Override
  public void beforeCompletion() {}

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      action.run();
    }
  }
}
