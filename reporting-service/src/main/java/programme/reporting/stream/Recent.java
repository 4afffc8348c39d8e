package programme.reporting.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The last events of the stream in memory, for all who are at its end: one reading serves them all.
 * Bounded in number and in size.
 */
final class Recent {
  private static final int LARGEST = 16_000_000;
  private final int most;
  private final Deque<StreamRow> rows = new ArrayDeque<>();
  private long size;
  // Everything that stands behind this place and not behind the last row is here.
  private long from;
  private long to;

  Recent(int most) {
    this.most = most;
  }

  /**
   * @param after where these were read from; what it holds is forgotten where they don't follow it
   */
  synchronized void add(long after, List<StreamRow> news) {
    if (after != to) {
      rows.clear();
      size = 0;
      from = after;
    }
    for (StreamRow row : news) {
      rows.addLast(row);
      size += row.json().length();
    }
    to = news.isEmpty() ? after : news.get(news.size() - 1).position();
    while (rows.size() > most || size > LARGEST) {
      StreamRow gone = rows.removeFirst();
      size -= gone.json().length();
      from = gone.position();
    }
  }

  /** Those behind a place, at most so many; nothing at all where it does not reach back so far. */
  synchronized Optional<List<StreamRow>> after(long position, int limit) {
    if (position < from || position > to) {
      return Optional.empty();
    }
    List<StreamRow> found = new ArrayList<>();
    // From the end: who is at it wants the last few.
    var backwards = rows.descendingIterator();
    while (backwards.hasNext()) {
      StreamRow row = backwards.next();
      if (row.position() <= position) {
        break;
      }
      found.add(row);
    }
    java.util.Collections.reverse(found);
    return Optional.of(found.size() > limit ? List.copyOf(found.subList(0, limit)) : found);
  }
}
