package programme.kit.http;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Page.Placed;

/** One list with its filters; a filter that was not asked for (null) is left out. */
public final class Listing<R> {
  private final EntityManager entities;
  private final ProgrammeClock clock;
  private final Shape<R> shape;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  record Shape<R>(
      String select,
      String from,
      String key,
      Class<?> keyType,
      String changed,
      Function<Object[], R> row) {}

  Listing(EntityManager entities, ProgrammeClock clock, Shape<R> shape) {
    this.entities = entities;
    this.clock = clock;
    this.shape = shape;
  }

  /** The attribute has this value. */
  public Listing<R> where(String attribute, Object value) {
    return and("e." + attribute + " = :" + attribute, attribute, value);
  }

  /** A condition of one's own, with the parameter that it names. */
  public Listing<R> and(String condition, String parameter, Object value) {
    return value == null ? this : and(condition).with(parameter, value);
  }

  /** A condition that always holds. */
  public Listing<R> and(String condition) {
    conditions.add("(" + condition + ")");
    return this;
  }

  /** A parameter that conditions or joins name. */
  public Listing<R> with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  public <T> Page<T> page(PageRequest asked, Function<R, T> view) {
    return pages(asked, rows -> rows.stream().map(view).toList());
  }

  /** For views that are put together for a whole page in one statement. */
  public <T> Page<T> pages(PageRequest asked, Function<List<R>, List<T>> views) {
    return asked instanceof ChangesRequest changes && changes.isForChanges()
        ? changes(changes, views)
        : Page.read(asked.afterKey(), asked.limit, null, this::byKey, views);
  }

  private <T> Page<T> changes(ChangesRequest asked, Function<List<R>, List<T>> views) {
    String after = asked.afterKey();
    // Before the rows are read: what commits meanwhile is after this instant.
    Instant syncedUntil =
        after.isEmpty() ? clock.syncedUntil() : ChangePlace.read(after).syncedUntil();
    return Page.read(
        after,
        asked.limit,
        syncedUntil,
        (place, count) -> byChange(asked.updatedAfter, syncedUntil, place, count),
        views);
  }

  private List<Placed<R>> byKey(String place, int count) {
    Map<String, Object> bound = new HashMap<>();
    String condition = "";
    if (!place.isEmpty()) {
      condition = shape.key() + " > :afterKey";
      bound.put("afterKey", key(place));
    }
    return find(shape.select() + ", " + shape.key(), condition, bound, shape.key(), count).stream()
        .map(row -> new Placed<>(shape.row().apply(row), row[row.length - 1].toString()))
        .toList();
  }

  private List<Placed<R>> byChange(Instant since, Instant syncedUntil, String place, int count) {
    String condition = shape.changed() + " >= :since";
    Map<String, Object> bound = new HashMap<>(Map.of("since", since));
    if (!place.isEmpty()) {
      ChangePlace last = ChangePlace.read(place);
      condition +=
          " and (%1$s > :lastAt or %1$s = :lastAt and %2$s > :lastKey)"
              .formatted(shape.changed(), shape.key());
      bound.put("lastAt", last.updatedAt());
      bound.put("lastKey", key(last.key()));
    }
    String order = shape.changed() + ", " + shape.key();
    return find(shape.select() + ", " + order, condition, bound, order, count).stream()
        .map(row -> new Placed<>(shape.row().apply(row), changePlace(row, syncedUntil)))
        .toList();
  }

  private static String changePlace(Object[] row, Instant syncedUntil) {
    return new ChangePlace(
            (Instant) row[row.length - 2], syncedUntil, row[row.length - 1].toString())
        .write();
  }

  private List<Object[]> find(
      String select, String place, Map<String, Object> bound, String order, int count) {
    List<String> all = new ArrayList<>(conditions);
    if (!place.isEmpty()) {
      all.add(place);
    }
    String text =
        "select "
            + select
            + " from "
            + shape.from()
            + (all.isEmpty() ? "" : " where " + String.join(" and ", all))
            + " order by "
            + order;
    var query = entities.createQuery(text, Object[].class).setMaxResults(count);
    parameters.forEach(query::setParameter);
    bound.forEach(query::setParameter);
    return query.getResultList();
  }

  private Object key(String text) {
    try {
      return shape.keyType() == UUID.class
          ? UUID.fromString(text)
          : shape.keyType() == int.class ? (Object) Integer.valueOf(text) : text;
    } catch (IllegalArgumentException e) {
      throw Cursor.unreadable();
    }
  }
}
