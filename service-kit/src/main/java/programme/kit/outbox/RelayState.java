package programme.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * What others see of the relay: whether its thread lives (readiness turns red when not), whether
 * this instance leads, and how much it has published.
 */
@Default
@Readiness
@ApplicationScoped
public class RelayState implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(RelayState.class);

  private final Counter published;
  private final PendingEvents events;
  private final LeaderSeat seat;
  private volatile Thread thread;
  private volatile String fault;

  RelayState(MeterRegistry metrics, PendingEvents events, LeaderSeat seat) {
    this.events = events;
    this.seat = seat;
    Gauge.builder("programme.relay.leader", seat, one -> one.isLeader() ? 1 : 0)
        .description("1 where this instance publishes")
        .register(metrics);
    published =
        Counter.builder("programme.relay.published")
            .description("Events that Kafka has committed")
            .register(metrics);
  }

  void watch(Thread relay) {
    thread = relay;
  }

  void published(int events) {
    published.increment(events);
  }

  /** The relay can't go on without an operator; the sentence says what is to be done. */
  void stopped(String sentence) {
    fault = sentence;
    LOG.error(sentence);
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("relay").status(thread == null || thread.isAlive());
    response.withData("leader", seat.isLeader());
    if (fault != null) {
      response.down().withData("reason", fault);
    }
    try {
      return response.withData("pending", events.pending()).build();
    } catch (SQLException e) {
      return response
          .down()
          .withData("reason", "The database can't be reached: " + e.getMessage())
          .build();
    }
  }
}
