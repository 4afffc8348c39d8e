package programme.reporting.reports.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;

/** The text of a draft decision: its opening, its preamble, its operative paragraphs. */
final class DraftDecision {
  private static final Pattern SUBPARAGRAPH = Pattern.compile("(\\d+) ?(\\([a-z]+\\))");

  private final Decision decision;
  private final Writing writing;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private String open = "";

  private DraftDecision(Decision decision, Writing writing) {
    this.decision = decision;
    this.writing = writing;
  }

  static List<Paragraph> paragraphs(Decision decision, Writing writing) {
    return new DraftDecision(decision, writing).paragraphs();
  }

  private List<Paragraph> paragraphs() {
    paragraphs.add(Paragraph.of(writing.words("decision-opening")).setIn(1));
    decision.paragraphs().stream()
        .filter(one -> !one.isOperative())
        .forEach(one -> paragraphs.add(Paragraph.of(writing.phrase(one.text())).setIn(1)));
    decision.paragraphs().stream().filter(Decision.Provision::isOperative).forEach(this::operative);
    return paragraphs;
  }

  /** What letters share is printed once, under their number. */
  private void operative(Decision.Provision one) {
    Matcher lettered = SUBPARAGRAPH.matcher(one.number() == null ? "" : one.number());
    if (one.chapeau() == null || !lettered.matches()) {
      open = "";
      Paragraph text = Paragraph.of(writing.phrase(one.text())).setIn(1);
      paragraphs.add(one.number() == null ? text : text.labelled(one.number() + "."));
      return;
    }
    if (!open.equals(lettered.group(1))) {
      open = lettered.group(1);
      paragraphs.add(Paragraph.of(writing.phrase(one.chapeau())).labelled(open + ".").setIn(1));
    }
    paragraphs.add(Paragraph.of(writing.phrase(one.text())).labelled(lettered.group(2)).setIn(2));
  }
}
