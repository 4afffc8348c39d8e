package programme.kit.eventloop;

import java.sql.SQLException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.RetriableException;
import programme.kit.problem.DatabaseFaults;

/**
 * Tells a failure that time may mend (the database or broker is away, a conflict) from one that it
 * never will.
 */
final class Failures {
  private Failures() {}

  static boolean maySucceedLater(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException fault) {
        return DatabaseFaults.isPassing(fault);
      }
      if (cause instanceof Offsets.Overtaken || cause instanceof RetriableException) {
        return true;
      }
    }
    return false;
  }

  static boolean isMissingHistory(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EventLoop.MissingHistory || cause instanceof OffsetOutOfRangeException) {
        return true;
      }
    }
    return false;
  }

  static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
