package programme.reporting.reports.rendering;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written. */
final class Direction {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ps", "ur", "yi");

  private Direction() {}

  static boolean isRightToLeft(String language) {
    return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage());
  }

  static String of(String language) {
    return isRightToLeft(language) ? "rtl" : "ltr";
  }
}
