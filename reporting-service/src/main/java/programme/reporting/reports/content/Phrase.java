package programme.reporting.reports.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import programme.kit.vocabulary.Text;

/**
 * A piece of text as it is printed.
 *
 * @param lang the language that it is in: not always the report's
 * @param unofficial whether it is a rendering that no body has approved
 */
public record Phrase(
    @NotNull @Size(min = 1, max = 20_000) String text,
    @NotNull @Size(min = 2, max = 35) String lang,
    boolean unofficial) {

  /**
   * In the report's language where the text has it, else the original, which then says its own
   * language.
   */
  public static Phrase of(Text text, String language) {
    String lang = text.values().containsKey(language) ? language : text.original();
    return new Phrase(text.in(lang), lang, text.unofficial().contains(lang));
  }
}
