package programme.kit.feed;

import java.util.List;
import programme.kit.outbox.PendingEvent;

/**
 * A part of the feed.
 *
 * @param position up to where the feed has been looked through; the next page begins after it
 * @param full whether it will be the same for ever; else it is the end of the feed as of now
 */
record ChangePage(List<PendingEvent> events, long position, boolean full) {
  boolean isEmpty() {
    return events.isEmpty();
  }
}
