package programme.reporting.reports.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A part of a paragraph.
 *
 * @param footnote the number of a footnote that is called here; then the text is that number
 * @param measure the key of a measure that is named here, with its outcome
 */
public record Run(
    @NotNull @Size(min = 1, max = 20_000) String text,
    @NotNull @Size(min = 2, max = 35) String lang,
    boolean unofficial,
    Integer footnote,
    @Size(max = 100) String measure,
    @Size(max = 100) String outcome) {

  public static Run of(Phrase phrase) {
    return new Run(phrase.text(), phrase.lang(), phrase.unofficial(), null, null, null);
  }

  public static Run measure(String key, String outcome, String lang) {
    return new Run("(" + key + ")", lang, false, null, key, outcome);
  }
}
