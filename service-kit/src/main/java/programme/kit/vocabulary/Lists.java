package programme.kit.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/** Lists of a resource are always there: absent means empty. */
public final class Lists {
  private Lists() {}

  public static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  public static <T> List<T> concat(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
