package programme.kit.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import programme.kit.events.Aggregate;

/** An outbox row on its way to the topic. */
record PendingEvent(
    long id,
    UUID eventId,
    String type,
    Aggregate aggregate,
    int epoch,
    long sequence,
    OffsetDateTime time,
    String traceparent,
    String data) {}
