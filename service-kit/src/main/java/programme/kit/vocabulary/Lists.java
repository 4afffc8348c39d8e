package programme.kit.vocabulary;

import java.util.List;

/** Lists of a resource are always there: absent means empty. */
public final class Lists {
  private Lists() {}

  public static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
