package programme.reporting.reports.assembly;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import programme.kit.vocabulary.Text;
import programme.reporting.reports.content.Footnotes;
import programme.reporting.reports.content.Headings;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;
import programme.reporting.reports.content.Table;

/**
 * What a report is written with: its language, its own words, and its footnotes, which are numbered
 * as they are called.
 */
public final class Writing {
  private final String language;
  private final Headings headings;
  private final Footnotes footnotes;

  public Writing(String language) {
    this(language, new Footnotes());
  }

  private Writing(String language, Footnotes footnotes) {
    this.language = language;
    this.headings = Headings.in(language);
    this.footnotes = footnotes;
  }

  /** In another language, with the same line of footnotes. */
  public Writing in(String other) {
    return new Writing(other, footnotes);
  }

  public String language() {
    return language;
  }

  public Headings headings() {
    return headings;
  }

  public Footnotes footnotes() {
    return footnotes;
  }

  public Run call(Paragraph footnote) {
    return footnotes.call(footnote, headings);
  }

  public Phrase phrase(Text text) {
    return Phrase.of(text, language);
  }

  /** The text, or a dash. */
  public Phrase orNone(Text text) {
    return text == null ? headings.phrase("none") : phrase(text);
  }

  public Phrase words(String key, Object... values) {
    return headings.phrase(key, values);
  }

  /** What is of no language: codes, symbols, numbers, names. */
  public Phrase plain(String text) {
    return text == null || text.isEmpty()
        ? headings.phrase("none")
        : new Phrase(text, "zxx", false);
  }

  public Phrase label(String vocabulary, String code) {
    return code == null ? headings.phrase("none") : Labels.of(vocabulary, code, language);
  }

  public Phrase day(LocalDate day) {
    return day == null ? headings.phrase("none") : new Phrase(written(day), headings.lang(), false);
  }

  /** From one day to another, the month once where it is the same. */
  public Phrase days(LocalDate from, LocalDate to) {
    boolean oneMonth = from.withDayOfMonth(1).equals(to.withDayOfMonth(1));
    return headings.phrase(
        oneMonth ? "days-of-a-month" : "days",
        String.valueOf(from.getDayOfMonth()),
        written(to),
        written(from),
        String.valueOf(to.getDayOfMonth()));
  }

  private String written(LocalDate day) {
    return DateTimeFormatter.ofPattern(headings.text("date-pattern"))
        .withLocale(Locale.forLanguageTag(headings.lang()))
        .format(day);
  }

  /** A part that is one table, whose rows stand in one group. */
  public Part table(
      String key, List<Paragraph> before, List<String> columns, List<Table.Row> rows) {
    return tables(key, before, columns, List.of(new Table.Group(key + "-rows", null, rows)));
  }

  public Part tables(
      String key, List<Paragraph> before, List<String> columns, List<Table.Group> groups) {
    Paragraph heading = Paragraph.of(words(key));
    return new Part(
        key,
        heading,
        before,
        new Table(heading, columns.stream().map(this::words).toList(), groups));
  }
}
