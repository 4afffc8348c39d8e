package programme.kit.eventloop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import programme.kit.events.CloudEventsCodec;
import programme.kit.events.ProgrammeEvent;
import programme.kit.events.UnreadableEvent;

/**
 * A record from a topic, read as far as it can be.
 *
 * @param event null when it can't be read as an event; then {@code fault} says why
 */
record Message(ConsumerRecord<byte[], byte[]> kafka, ProgrammeEvent event, String fault) {
  static Message read(ConsumerRecord<byte[], byte[]> kafka, CloudEventsCodec codec) {
    try {
      return new Message(kafka, codec.decode(kafka), null);
    } catch (UnreadableEvent e) {
      return new Message(kafka, null, e.getMessage());
    }
  }

  TopicPartition partition() {
    return new TopicPartition(kafka.topic(), kafka.partition());
  }

  ObjectNode headers() {
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    kafka
        .headers()
        .forEach(
            header ->
                headers.put(
                    header.key(),
                    header.value() == null
                        ? null
                        : new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }
}
