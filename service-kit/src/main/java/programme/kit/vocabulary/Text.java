package programme.kit.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text by language, with its provenance: which language is the original, and which renderings are
 * unofficial.
 *
 * @param values text by BCP 47 tag; at least one, each of 1 to 20,000 characters
 * @param original the tag of the authentic text; one of {@code values}
 * @param unofficial tags of the renderings that no body has approved
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    requiredProperties = {"values", "original"},
    description =
        "A text by language (BCP 47 tags): original names the authentic one, unofficial those that no body has approved.")
public record Text(Map<String, String> values, String original, List<String> unofficial) {
  private static final int LONGEST = 20_000;

  public Text {
    require(values != null && !values.isEmpty(), "values needs the text in one language at least");
    values.forEach(Text::check);
    values = Map.copyOf(values);
    require(original != null, "original must name the language of the authentic text");
    require(values.containsKey(original), "original must be one of the languages of values");
    unofficial = unofficial == null ? List.of() : unofficial.stream().distinct().sorted().toList();
    require(
        values.keySet().containsAll(unofficial), "unofficial may only name languages of values");
    require(!unofficial.contains(original), "the original can't be unofficial");
  }

  /** A text that exists in its original language alone. */
  public static Text of(String language, String value) {
    return new Text(Map.of(language, value), language, List.of());
  }

  /** Sorted by tag, so that equal texts are equal bytes. */
  @Override
  public Map<String, String> values() {
    return new TreeMap<>(values);
  }

  /** The value in the first of these languages that is present, else the original's. */
  public String in(String... languages) {
    for (String language : languages) {
      if (values.containsKey(language)) {
        return values.get(language);
      }
    }
    return Objects.requireNonNull(values.get(original));
  }

  private static void check(String language, String value) {
    try {
      require(
          !new Locale.Builder().setLanguageTag(language).build().getLanguage().isEmpty(),
          notATag(language));
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(notATag(language), e);
    }
    require(value != null && !value.isBlank(), "the text in " + language + " is empty");
    require(
        value.length() <= LONGEST, "the text in " + language + " is longer than 20,000 characters");
    require(
        value.chars().noneMatch(Text::unprintable),
        "the text in " + language + " has a control character");
  }

  private static boolean unprintable(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF;
  }

  private static String notATag(String language) {
    return "'" + language + "' is not a BCP 47 language tag";
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
