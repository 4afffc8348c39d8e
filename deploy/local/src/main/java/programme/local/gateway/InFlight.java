package programme.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import programme.local.parts.Pause;

/**
 * The requests under way, so that a stop can wait for their answers. Event streams have no end to
 * wait for, and who waits at the end of a change feed is let go by the service's own stop.
 */
final class InFlight {
  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean draining;

  boolean draining() {
    return draining;
  }

  void enter(HttpServerRequest request) {
    if (request.path() != null
        && request.path().startsWith("/api/v1/changes/")
        && request.getParam("wait") != null) {
      return;
    }
    count.incrementAndGet();
    AtomicInteger mine = new AtomicInteger(1);
    HttpServerResponse response = request.response();
    response.headersEndHandler(
        head -> {
          String type = response.headers().get("Content-Type");
          if (type != null && type.startsWith("text/event-stream")) {
            leave(mine);
          }
        });
    response.endHandler(end -> leave(mine));
    // Not the response's own: it does not tell of one that was broken off here.
    request.connection().closeHandler(closed -> leave(mine));
  }

  void drain(Duration patience) {
    draining = true;
    Instant latest = Instant.now().plus(patience);
    while (count.get() > 0 && Instant.now().isBefore(latest)) {
      Pause.of(Duration.ofMillis(20));
    }
  }

  private void leave(AtomicInteger mine) {
    count.addAndGet(-mine.getAndSet(0));
  }
}
