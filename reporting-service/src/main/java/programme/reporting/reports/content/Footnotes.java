package programme.reporting.reports.content;

import java.util.ArrayList;
import java.util.List;
import programme.reporting.reports.content.ReportContent.Footnote;

/**
 * Footnotes in the order in which they are called; what says the same as the one before it is ibid.
 * Those with a mark of their own are not counted.
 */
public final class Footnotes {
  private final List<Footnote> footnotes = new ArrayList<>();
  private Paragraph last;
  private int counted;

  /** Calls a numbered footnote; ibid. is said in these words. */
  public Run call(Paragraph text, Headings headings) {
    boolean repeated = text.equals(last);
    last = text;
    String mark = String.valueOf(++counted);
    return add(repeated ? Paragraph.of(headings.phrase("ibid")) : text, mark, headings);
  }

  /** Calls a footnote by a sign, such as an asterisk. */
  public Run mark(String sign, Paragraph text, Headings headings) {
    return add(text, sign, headings);
  }

  public List<Footnote> all() {
    return List.copyOf(footnotes);
  }

  private Run add(Paragraph text, String mark, Headings headings) {
    int number = footnotes.size() + 1;
    boolean plain = mark.equals(String.valueOf(number));
    footnotes.add(new Footnote(number, text, plain ? null : mark));
    return new Run(mark, headings.lang(), false, number, null, null);
  }
}
