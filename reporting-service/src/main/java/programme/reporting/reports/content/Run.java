package programme.reporting.reports.content;

/**
 * A part of a paragraph.
 *
 * @param footnote the number of a footnote that is called here; then the text is that number
 * @param measure the key of a measure that is named here, with its outcome
 */
public record Run(
    String text,
    String lang,
    boolean unofficial,
    Integer footnote,
    String measure,
    String outcome) {

  public static Run of(Phrase phrase) {
    return new Run(phrase.text(), phrase.lang(), phrase.unofficial(), null, null, null);
  }

  public static Run footnote(int number, String lang) {
    return new Run(String.valueOf(number), lang, false, number, null, null);
  }

  public static Run measure(String key, String outcome, String lang) {
    return new Run("(" + key + ")", lang, false, null, key, outcome);
  }
}
