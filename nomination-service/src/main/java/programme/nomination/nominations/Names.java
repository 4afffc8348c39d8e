package programme.nomination.nominations;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * The form in which names are compared: the same for whatever a reader would take for the same
 * name.
 */
final class Names {
  /** Compatibility, case and what nobody sees, by Unicode's own rule (NFKC_Casefold). */
  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

  private static final Normalizer2 TAKEN_APART = Normalizer2.getNFDInstance();
  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  /** Accents of Latin, Greek and Cyrillic; the marks of other scripts tell names apart. */
  private static final Pattern DIACRITICS =
      Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])[\\u0300-\\u036f]+");

  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

  private Names() {}

  static String key(String name) {
    String bare = DIACRITICS.matcher(TAKEN_APART.normalize(FOLDED.normalize(name))).replaceAll("");
    return SPACES.matcher(COMPOSED.normalize(bare)).replaceAll(" ").strip();
  }
}
