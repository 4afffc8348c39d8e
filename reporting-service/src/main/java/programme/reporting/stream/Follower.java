package programme.reporting.stream;

import java.time.Duration;
import programme.kit.feed.ChangeFilter;

/** One client: up to where it was told, and since when it has taken nothing. */
final class Follower {
  private final ChangeFilter filter;
  private long position;
  private long handedOver;

  Follower(long position, ChangeFilter filter) {
    this.position = position;
    this.filter = filter;
    this.handedOver = System.nanoTime();
  }

  ChangeFilter filter() {
    return filter;
  }

  long position() {
    return position;
  }

  /** It asks for more, and so has taken what it was given; false when that took it too long. */
  boolean isInTime(Duration patience) {
    return System.nanoTime() - handedOver <= patience.toNanos();
  }

  /** Something is handed over, up to this place. */
  void told(long upTo) {
    position = upTo;
    handedOver = System.nanoTime();
  }
}
