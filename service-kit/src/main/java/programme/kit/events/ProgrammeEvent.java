package programme.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event of the programme as it stands on a topic (CloudEvents 1.0).
 *
 * @param source who owns the aggregate: {@code /<service>/<kind, plural>}
 * @param subject the aggregate's natural key or id; with {@code source} it names the aggregate
 * @param epoch rises when the owner was restored behind its topic
 * @param sequence per aggregate, contiguous from 1
 * @param time programme time, read under the aggregate's lock
 * @param traceparent W3C trace context of what caused it; null where there is none
 */
public record ProgrammeEvent(
    UUID id,
    EventType type,
    String source,
    String subject,
    int epoch,
    long sequence,
    Instant time,
    String traceparent,
    JsonNode data) {

  public Aggregate aggregate() {
    return new Aggregate(source, subject);
  }
}
