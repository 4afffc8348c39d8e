package programme.nomination.nominations;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names are compared: the same for whatever a reader would take for the same
 * name.
 */
final class Names {
  private Names() {}

  static String key(String name) {
    String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
    // Up and down again is Java's nearest to case folding: ß meets SS, and both forms of sigma
    // meet.
    String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return Normalizer.normalize(folded, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\p{Z}\\s]+", " ")
        .strip();
  }
}
