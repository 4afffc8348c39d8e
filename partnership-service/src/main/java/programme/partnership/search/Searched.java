package programme.partnership.search;

import java.util.stream.Stream;

/** An entity with {@code searchWords}. */
public interface Searched {
  String code();

  /** All that it is found by. */
  Stream<String> searchedTexts();
}
