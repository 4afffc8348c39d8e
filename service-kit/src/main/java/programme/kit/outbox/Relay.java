package programme.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import programme.kit.events.Topics;

/**
 * Takes committed outbox rows to the topic: the pending set, one leader a service, in order of id.
 * Whoever loses the leadership's session stops publishing before anything else; Kafka's fencing
 * stops whoever doesn't notice.
 */
@ApplicationScoped
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);

  private final OutboxConfig config;
  private final PendingEvents pending;
  private final RelaySignal signal;
  private final RelayState state;
  private final Map<String, Object> kafka;
  private final Event<Published> published;
  private final String service;
  private final String schemas;
  private final LeaderSeat seat;
  private final BeforePublishing before;
  private volatile boolean running;
  private Thread thread;

  Relay(
      OutboxConfig config,
      PendingEvents pending,
      RelaySignal signal,
      RelayState state,
      LeaderSeat seat,
      Event<Published> published,
      BeforePublishing before,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "programme.service") String service,
      @ConfigProperty(name = "programme.schemas") String schemas) {
    this.config = config;
    this.pending = pending;
    this.signal = signal;
    this.state = state;
    this.seat = seat;
    this.published = published;
    this.before = before;
    this.kafka = kafka;
    this.service = service;
    this.schemas = schemas;
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      running = true;
      thread = new Thread(this::run, "relay");
      thread.start();
      state.watch(thread);
      seat.take();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (thread != null) {
      signal.raise();
      thread.join(10_000);
      seat.leave();
    }
  }

  private void run() {
    try {
      followLeadership(new Backoff(250, 5_000));
    } finally {
      // Whoever can't publish must not keep others from it.
      seat.giveUp();
    }
  }

  private void followLeadership(Backoff backoff) {
    while (running) {
      try {
        if (seat.isLeader()) {
          if (!mayPublish()) {
            return;
          }
          lead(backoff);
        } else if (signal.await(config.sweep()) && !seat.isLeader()) {
          pending.tellLeader();
        }
      } catch (InterruptedException e) {
        return;
      } catch (SQLException | KafkaException e) {
        LOG.warnf("Publishing has stopped and will be tried again: %s", e.getMessage());
        backoff.pause();
      } catch (RuntimeException e) {
        LOG.error("Publishing has failed and will be tried again", e);
        backoff.pause();
      }
    }
  }

  /** False when an operator has to act first. */
  private boolean mayPublish() throws SQLException {
    Optional<String> fault = before.fault();
    fault.ifPresent(state::stopped);
    return fault.isEmpty();
  }

  private void lead(Backoff backoff) throws InterruptedException, SQLException {
    try (EventPublisher publisher =
        new EventPublisher(kafka, service + "-relay", Topics.of(service), schemas)) {
      LOG.info("This instance leads the relay");
      backoff.reset();
      while (running && seat.isLeader()) {
        if (!publishNext(publisher)) {
          signal.await(config.sweep());
        }
      }
    }
    LOG.info("This instance leads the relay no more");
  }

  private boolean publishNext(EventPublisher publisher) throws InterruptedException, SQLException {
    List<PendingEvent> batch = pending.next(config.batch());
    if (batch.isEmpty() || !seat.isLeader()) {
      return false;
    }
    Optional<Map<Integer, Long>> reached;
    try {
      reached = publisher.publish(batch, seat::isLeader);
    } catch (EventRefused e) {
      LOG.errorf(
          "Event %s of %s can't be sent and blocks its aggregate: %s",
          e.event().eventId(), e.event().aggregate(), e.getMessage());
      pending.block(e.event(), String.valueOf(e.getMessage()));
      throw new KafkaException("one event of the batch was refused for good", e);
    }
    if (reached.isEmpty()) {
      return false;
    }
    pending.stamp(batch, reached.get());
    state.published(batch.size());
    published.fire(new Published(batch.size()));
    return batch.size() == config.batch();
  }
}
