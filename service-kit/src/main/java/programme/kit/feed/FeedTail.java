package programme.kit.feed;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import programme.kit.outbox.Published;

/** The end of this service's change feed, where clients wait. */
@ApplicationScoped
class FeedTail {
  private final Tail tail;

  FeedTail(FeedConfig config, ChangeLog log) {
    this.tail =
        new Tail(
            "change-feed-tail",
            config.waiting(),
            Duration.ofMillis(config.sweep()),
            log::placesAfter);
  }

  Tail tail() {
    return tail;
  }

  void start(@Observes StartupEvent event) {
    tail.start();
  }

  void published(@Observes Published event) {
    tail.news();
  }

  /** Before the wait for requests under way: those here would use it up. */
  void letGo(@Observes ShutdownDelayInitiatedEvent event) {
    tail.letGo();
  }

  void stop(@Observes ShutdownEvent event) {
    tail.stop();
  }
}
