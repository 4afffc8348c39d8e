package programme.partnership.search;

import programme.kit.http.Listing;

/**
 * The filter {@code ?q=} of a list of entities that map {@code search_words} (as {@code
 * searchWords}) and the generated column {@code search}.
 */
public final class Search {
  /** The type of the generated column, for its mapping. */
  public static final String VECTOR = "tsvector";

  private Search() {}

  /** Leaves what has all words of {@code q}; everything where nothing is asked for. */
  public static <E> Listing<E> in(Listing<E> list, String q) {
    return list.and(
        "cast(sql('(? @@ cast(? as tsquery))', e.search, :q) as boolean) = true",
        "q",
        q == null ? null : SearchWords.query(q));
  }
}
