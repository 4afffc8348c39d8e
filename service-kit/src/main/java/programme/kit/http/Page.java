package programme.kit.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next where the list goes on, null at its end
 */
public record Page<T>(
    List<T> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) String next,
    @JsonIgnore String cursor) {

  /**
   * Cuts a page from rows that were read one further than the page is long.
   *
   * @param rows at most {@code limit + 1} of them, in the list's stable order
   * @param key what a row is found by in that order, unique
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, String> key, Function<R, T> view) {
    List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
    String cursor = rows.size() > limit ? Cursor.write(key.apply(shown.get(limit - 1))) : null;
    return new Page<>(shown.stream().map(view).toList(), null, cursor);
  }

  Page<T> leadingTo(String address) {
    return new Page<>(items, address, null);
  }
}
