package programme.kit.outbox;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Kafka will never take this one event, however often it is sent. */
final class EventRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient PendingEvent event;

  EventRefused(PendingEvent event, Throwable cause) {
    super(cause.getMessage(), cause);
    this.event = event;
  }

  PendingEvent event() {
    return event;
  }

  static boolean isForGood(Throwable cause) {
    return cause instanceof RecordTooLargeException
        || cause instanceof SerializationException
        || cause instanceof InvalidRecordException;
  }
}
