package programme.kit.eventloop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import programme.kit.events.ProgrammeEvent;

/**
 * What others see of the event loop: readiness turns red when its thread is dead, with the reason.
 */
@Default
@Readiness
@ApplicationScoped
public class LoopState implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(LoopState.class);

  /** Until partitions have been assigned and polled. */
  static final long UNKNOWN = -1;

  private final Counter applied;
  private final Counter duplicates;
  private final Counter held;
  private volatile Thread thread;
  private volatile String fault;
  // A service that follows nothing is never behind.
  private volatile long behind;

  LoopState(MeterRegistry metrics) {
    applied =
        Counter.builder("programme.loop.applied").description("Events applied").register(metrics);
    duplicates =
        Counter.builder("programme.loop.duplicates")
            .description("Events seen before")
            .register(metrics);
    Gauge.builder("programme.loop.behind", () -> behind)
        .description("Records not yet read")
        .register(metrics);
    held =
        Counter.builder("programme.loop.held")
            .description("Events set aside with a reason")
            .register(metrics);
  }

  void watch(Thread loop) {
    behind = UNKNOWN;
    thread = loop;
  }

  void applied(ProgrammeEvent event) {
    applied.increment();
    LOG.debugf("Applied %s %s %d", event.type(), event.aggregate(), event.sequence());
  }

  long appliedEvents() {
    return (long) applied.count();
  }

  long droppedDuplicates() {
    return (long) duplicates.count();
  }

  void droppedDuplicate() {
    duplicates.increment();
  }

  void heldEvent(Message message, String reason) {
    held.increment();
    LOG.errorf(
        "Set aside: %s-%d@%d: %s",
        message.kafka().topic(), message.kafka().partition(), message.kafka().offset(), reason);
  }

  /**
   * Records between this instance's positions and the ends of its partitions, as the last poll knew
   * them.
   */
  void behind(long records) {
    behind = records;
  }

  /** The loop can't go on without an operator; the sentence says what is to be done. */
  void dead(String sentence, Throwable cause) {
    fault = sentence;
    LOG.error(sentence, cause);
  }

  @Override
  public HealthCheckResponse call() {
    var response =
        HealthCheckResponse.named("event-loop").status(thread == null || thread.isAlive());
    response.withData("behind", behind);
    return (fault == null ? response : response.withData("reason", fault)).build();
  }
}
