package programme.kit.http.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import programme.kit.problem.Problem;

/**
 * The languages that a caller wants, the best first: {@code ?lang=fr,en}, BCP 47 tags. A wanted
 * {@code fr-CA} is content with {@code fr} (RFC 4647, lookup).
 */
public record Languages(List<LanguageRange> wanted) {
  public static final String PARAMETER = "lang";

  /** Refuses with 400 what is no list of language tags. */
  public static Languages parse(String text) {
    if (!text.matches(
        "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*(,[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*){0,9}")) {
      throw Problem.invalid(
          PARAMETER,
          "Expected up to ten BCP 47 language tags, separated by commas, such as fr,en.");
    }
    return new Languages(LanguageRange.parse(text));
  }

  /** The one of these tags that suits best, if one does. */
  public Optional<String> bestOf(Collection<String> tags) {
    return Optional.ofNullable(Locale.lookupTag(wanted, tags))
        .flatMap(found -> tags.stream().filter(found::equalsIgnoreCase).findFirst());
  }
}
