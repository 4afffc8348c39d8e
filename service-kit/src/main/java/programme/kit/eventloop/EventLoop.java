package programme.kit.eventloop;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import programme.kit.events.CloudEventsCodec;
import programme.kit.outbox.Backoff;

/**
 * Follows the topics that the service's projections name. Positions live in the database beside
 * what was applied, so that an event takes effect once, whatever dies in between.
 */
@ApplicationScoped
public class EventLoop {
  private static final Logger LOG = Logger.getLogger(EventLoop.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final String MISSING_HISTORY =
      "A topic no longer holds what this service has not read yet; restore the topic, or rebuild"
          + " from the owners";

  private final LoopConsumers consumers;
  private final Projections projections;
  private final CloudEventsCodec codec;
  private final LoopState state;
  private final HeldReplay replay;
  private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
  private final Steps steps;
  private volatile boolean running;
  private volatile KafkaConsumer<byte[], byte[]> polling;
  private Thread thread;

  EventLoop(
      LoopConsumers consumers,
      Projections projections,
      BatchApplier applier,
      CloudEventsCodec codec,
      LoopState state,
      HeldReplay replay) {
    this.consumers = consumers;
    this.projections = projections;
    this.steps = new Steps(applier, positions);
    this.codec = codec;
    this.state = state;
    this.replay = replay;
  }

  void start(@Observes StartupEvent event) {
    if (!projections.topics().isEmpty()) {
      running = true;
      thread = new Thread(this::run, "event-loop");
      state.watch(thread);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (thread != null) {
      var current = polling;
      if (current != null) {
        current.wakeup();
      }
      thread.join(10_000);
    }
  }

  private void run() {
    Backoff backoff = new Backoff(250, 5_000);
    boolean retried = false;
    while (running) {
      try {
        if (!retried) {
          replay.all();
          retried = true;
        }
        follow(backoff);
      } catch (RuntimeException e) {
        if (Failures.isMissingHistory(e)) {
          state.dead(MISSING_HISTORY, e);
          return;
        }
        LOG.warnf("Following has stopped and will be tried again: %s", e.getMessage());
        backoff.pause();
      }
    }
  }

  private void follow(Backoff backoff) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumers.open(projections.topics(), positions)) {
      polling = consumer;
      state.behind(LoopState.UNKNOWN);
      while (running) {
        List<Message> batch = new ArrayList<>();
        consumer.poll(POLL).forEach(message -> batch.add(Message.read(message, codec)));
        if (!batch.isEmpty()) {
          steps.apply(batch);
          backoff.reset();
        }
        replay.asked(positions.keySet());
        replay.sweep(positions.keySet());
        state.behind(behind(consumer));
      }
    } catch (WakeupException e) {
      if (running) {
        throw new KafkaException(e);
      }
    } finally {
      polling = null;
    }
  }

  private static long behind(KafkaConsumer<?, ?> consumer) {
    return consumer.assignment().isEmpty()
        ? LoopState.UNKNOWN
        : consumer.assignment().stream().mapToLong(p -> consumer.currentLag(p).orElse(1)).sum();
  }

  /** The log begins after what was read last: skipping would lose events silently. */
  static final class MissingHistory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingHistory(TopicPartition partition, long wanted, long first) {
      super(partition + " begins at " + first + ", and " + wanted + " is wanted");
    }
  }
}
