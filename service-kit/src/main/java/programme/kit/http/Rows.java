package programme.kit.http;

import java.util.List;

/** Reads a list portion by portion, in its stable order. */
@FunctionalInterface
public interface Rows<R> {
  /**
   * The rows that follow a place.
   *
   * @param place empty for the list's beginning
   * @param count at most so many
   */
  List<R> after(String place, int count);
}
