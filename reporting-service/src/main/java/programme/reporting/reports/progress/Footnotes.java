package programme.reporting.reports.progress;

import java.util.ArrayList;
import java.util.List;
import programme.reporting.reports.content.Headings;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.ReportContent.Footnote;
import programme.reporting.reports.content.Run;

/**
 * Footnotes in the order in which they are called; what says the same as the one before it is ibid.
 */
final class Footnotes {
  private final Headings headings;
  private final List<Footnote> footnotes = new ArrayList<>();
  private Paragraph last;

  Footnotes(Headings headings) {
    this.headings = headings;
  }

  Run call(Paragraph text) {
    boolean repeated = text.equals(last);
    last = text;
    int number = footnotes.size() + 1;
    footnotes.add(new Footnote(number, repeated ? Paragraph.of(headings.phrase("ibid")) : text));
    return Run.footnote(number, headings.lang());
  }

  List<Footnote> all() {
    return List.copyOf(footnotes);
  }
}
