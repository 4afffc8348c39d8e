package programme.kit.eventloop;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** From position to position: what is read is applied or set aside, and nothing is passed over. */
final class Steps {
  private final BatchApplier applier;
  private final Map<TopicPartition, Long> positions;

  /**
   * @param positions where each partition stands; moved on with what is applied
   */
  Steps(BatchApplier applier, Map<TopicPartition, Long> positions) {
    this.applier = applier;
    this.positions = positions;
  }

  /**
   * All at once where that goes; one by one where something in the batch fails, to find out what.
   */
  void apply(List<Message> batch) {
    try {
      applyTogether(batch);
    } catch (RuntimeException e) {
      if (Failures.maySucceedLater(e)) {
        throw e;
      }
      batch.forEach(this::applyAlone);
    }
  }

  private void applyAlone(Message message) {
    try {
      applyTogether(List.of(message));
    } catch (RuntimeException e) {
      if (Failures.maySucceedLater(e)) {
        throw e;
      }
      applier.setAside(message, Failures.reason(e), positions);
      moveOn(List.of(message));
    }
  }

  private void applyTogether(List<Message> batch) {
    applier.apply(batch, positions);
    moveOn(batch);
  }

  private void moveOn(List<Message> batch) {
    batch.forEach(message -> positions.put(message.partition(), message.kafka().offset() + 1));
  }
}
