package programme.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a Kafka record (CloudEvents binary mode) as an event of the programme, or says why it can't
 * be one.
 */
@ApplicationScoped
public class CloudEventsCodec {
  public static final String EPOCH = "epoch";
  public static final String SEQUENCE = "sequence";
  public static final String TRACEPARENT = "traceparent";

  private final ObjectMapper json;

  CloudEventsCodec(ObjectMapper json) {
    this.json = json;
  }

  public ProgrammeEvent decode(ConsumerRecord<byte[], byte[]> message) throws UnreadableEvent {
    try {
      CloudEvent event =
          KafkaMessageFactory.createReader(message.headers(), message.value()).toEvent();
      EventType type =
          EventType.find(event.getType())
              .orElseThrow(() -> new UnreadableEvent("unknown type " + event.getType()));
      return new ProgrammeEvent(
          UUID.fromString(event.getId()),
          type,
          event.getSource().toString(),
          subject(event, message),
          Math.toIntExact(number(event, EPOCH)),
          number(event, SEQUENCE),
          event.getTime().toInstant(),
          (String) event.getExtension(TRACEPARENT),
          data(event));
    } catch (CloudEventRWException
        | IOException
        | IllegalArgumentException
        | NullPointerException e) {
      throw new UnreadableEvent("not a CloudEvent of the programme: " + e.getMessage());
    }
  }

  private static String subject(CloudEvent event, ConsumerRecord<byte[], byte[]> message)
      throws UnreadableEvent {
    if (event.getSubject() == null || message.key() == null) {
      throw new UnreadableEvent("no subject or no key");
    }
    return event.getSubject();
  }

  private static long number(CloudEvent event, String extension) throws UnreadableEvent {
    Object value = event.getExtension(extension);
    if (value == null) {
      throw new UnreadableEvent("no " + extension);
    }
    return Long.parseLong(value.toString());
  }

  private JsonNode data(CloudEvent event) throws IOException {
    JsonNode data = json.readTree(event.getData().toBytes());
    if (!data.isObject()) {
      throw new IllegalArgumentException("data is not a JSON object");
    }
    return data;
  }
}
