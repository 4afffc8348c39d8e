package programme.partnership.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words for lists that are ordered by how well they fit: as a {@code tsvector} whose words have
 * places and weights, which {@code ts_rank} reckons with.
 */
public final class RankedWords {
  /** The last place that a tsvector can name. */
  private static final int LAST = 16_383;

  private RankedWords() {}

  /**
   * A tsvector, as text.
   *
   * @param first texts whose words weigh most: titles
   * @param rest texts that a thing is found by too
   */
  public static String vector(Stream<String> first, Stream<String> rest) {
    List<String> entries = new ArrayList<>();
    weigh(entries, SearchWords.of(first), 'A');
    weigh(entries, SearchWords.of(rest), 'C');
    return String.join(" ", entries);
  }

  /**
   * What was asked for, as the text of a tsquery; refuses with 400 what has no letter and no digit.
   */
  public static String query(String asked) {
    return SearchWords.query(asked);
  }

  private static void weigh(List<String> entries, List<String> words, char weight) {
    for (String word : words) {
      int place = Math.min(entries.size() + 1, LAST);
      entries.add("'" + word.replace("\\", "\\\\").replace("'", "''") + "':" + place + weight);
    }
  }
}
