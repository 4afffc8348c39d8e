package programme.kit.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A part of a list.
 *
 * @param next where the list goes on, null at its end
 * @param syncedUntil the instant to poll from next; absent unless changes were asked for
 * @param rest reads on from the end of this page, for those who want the whole list; null at its
 *     end
 */
public record Page<T>(
    List<T> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) String next,
    Instant syncedUntil,
    @JsonIgnore String cursor,
    @JsonIgnore Supplier<Page<T>> rest) {
  private static final int ROWS_AT_A_TIME = 200;

  /** A list that is never long: one page. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, null, null, null, null);
  }

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
    return new Page<>(shown.stream().map(view).toList(), null, null, cursor, null);
  }

  /**
   * The page that was asked for of rows that are read by statements of one's own.
   *
   * @param key what a row is found by in the list's stable order, unique
   */
  public static <R, T> Page<T> of(
      PageRequest asked, Rows<R> rows, Function<R, String> key, Function<R, T> view) {
    Rows<Placed<R>> placed =
        (after, count) ->
            rows.after(after, count).stream()
                .map(row -> new Placed<>(row, key.apply(row)))
                .toList();
    return read(
        asked.afterKey(), asked.limit, null, placed, all -> all.stream().map(view).toList());
  }

  static <R, T> Page<T> read(
      String after,
      int limit,
      Instant syncedUntil,
      Rows<Placed<R>> source,
      Function<List<R>, List<T>> views) {
    List<Placed<R>> rows = source.after(after, limit + 1);
    boolean goesOn = rows.size() > limit;
    List<Placed<R>> shown = goesOn ? rows.subList(0, limit) : rows;
    List<T> items = views.apply(shown.stream().map(Placed::row).toList());
    if (!goesOn) {
      return new Page<>(items, null, syncedUntil, null, null);
    }
    String end = shown.get(limit - 1).place();
    // A transaction of its own for each portion: none is held while a slow reader takes the last
    // one.
    Supplier<Page<T>> rest =
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> read(end, ROWS_AT_A_TIME, syncedUntil, source, views));
    return new Page<>(items, null, syncedUntil, Cursor.write(end), rest);
  }

  /** A row with its place in the list's order. */
  record Placed<R>(R row, String place) {}

  /** Hands over the whole list from here on, in portions. */
  public void toTheEnd(Consumer<List<T>> portions) {
    for (Page<T> page = this; page != null; page = page.rest == null ? null : page.rest.get()) {
      portions.accept(page.items);
    }
  }

  /** This page with the address at which the list goes on. */
  public Page<T> leadingTo(String address) {
    return new Page<>(items, address, syncedUntil, null, null);
  }
}
