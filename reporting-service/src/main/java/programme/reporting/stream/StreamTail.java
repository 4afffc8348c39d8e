package programme.reporting.stream;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import programme.kit.feed.Place;
import programme.kit.feed.Tail;

/** The end of the stream, where clients wait; what comes is read once for all of them. */
@ApplicationScoped
class StreamTail {
  private static final int PAGE = 200;
  private final StreamRows rows;
  private final Recent recent;
  private final Tail tail;

  StreamTail(StreamConfig config, StreamRows rows) {
    this.rows = rows;
    this.recent = new Recent(config.recent());
    this.tail = new Tail("stream-tail", config.clients(), config.sweep(), this::after);
  }

  Tail tail() {
    return tail;
  }

  Recent recent() {
    return recent;
  }

  void start(@Observes StartupEvent event) {
    tail.start();
  }

  void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) StreamLog.Told event) {
    tail.news();
  }

  void letGo(@Observes ShutdownDelayInitiatedEvent event) {
    tail.letGo();
  }

  void stop(@Observes ShutdownEvent event) {
    tail.stop();
  }

  private List<Place> after(long position) {
    List<StreamRow> news = rows.after(position, PAGE);
    recent.add(position, news);
    return news.stream().map(StreamRow::place).toList();
  }
}
