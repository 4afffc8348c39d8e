package programme.kit.http;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * A place in the order of changes. It carries the instant to poll from that the walk's first page
 * found: a row that commits between two pages may lie behind the place already.
 */
record ChangePlace(Instant updatedAt, Instant syncedUntil, String key) {
  String write() {
    return updatedAt + " " + syncedUntil + " " + key;
  }

  static ChangePlace read(String place) {
    String[] parts = place.split(" ", 3);
    try {
      return new ChangePlace(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2]);
    } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw Cursor.unreadable();
    }
  }
}
