package programme.reporting.reports.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import programme.reporting.matrix.MeasureMatrix.CellOutcome;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Headings;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;

/** The progress on a plan in the form of Annex I, of the facts at the cut-off. */
public final class ProgressReport {
  private final Facts facts;
  private final Writing writing;
  private final Headings headings;
  private final RowText rowText;
  private final OtherParts others;

  public ProgressReport(Facts facts, Writing writing) {
    this.facts = facts;
    this.writing = writing;
    this.headings = writing.headings();
    this.rowText = new RowText(facts, writing);
    this.others = new OtherParts(facts, writing, rowText);
  }

  /**
   * In the order of the page, after the introduction: footnotes are numbered as they are called.
   */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new PlanTable(facts, headings, rowText).part());
    others.outsidePlan().ifPresent(parts::add);
    others.elements().ifPresent(parts::add);
    parts.add(others.elsewhere());
    return parts;
  }

  public List<Paragraph> introduction() {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(subject());
    if (!facts.plan().head().measures().isEmpty()) {
      paragraphs.add(measures());
    }
    List<WorkPlan.Element> more = facts.plan().head().elements().stream().skip(1).toList();
    if (!more.isEmpty()) {
      paragraphs.add(Paragraph.of(headings.phrase("intro-elements", others.elementNames(more))));
    }
    return paragraphs;
  }

  private Paragraph subject() {
    Optional<WorkPlan.Element> first = facts.plan().head().elements().stream().findFirst();
    if (first.isEmpty() || first.get().objective() == null) {
      return Paragraph.of(
          headings.phrase("intro-plain"), rowText.phrase(facts.plan().head().title()));
    }
    return Paragraph.of(
        headings.phrase("intro-element", first.get().number()),
        rowText.phrase(first.get().objective()));
  }

  private Paragraph measures() {
    String keys =
        facts.plan().head().measures().stream()
            .map(measure -> "(" + measure.key() + ")")
            .collect(Collectors.joining(headings.text("comma")));
    List<Run> runs = new ArrayList<>();
    runs.add(Run.of(headings.phrase("intro-measures", keys)));
    runs.add(writing.call(measureTexts()));
    runs.add(Run.of(new Phrase(". ", headings.lang(), false)));
    runs.add(Run.of(silence()));
    return new Paragraph(runs);
  }

  private Paragraph measureTexts() {
    List<Run> runs = new ArrayList<>();
    for (WorkPlan.Measure measure : facts.plan().head().measures()) {
      String before = (runs.isEmpty() ? "(" : "; (") + measure.key() + ") ";
      runs.add(Run.of(new Phrase(before, headings.lang(), false)));
      runs.add(Run.of(rowText.phrase(measure.text())));
    }
    return new Paragraph(runs);
  }

  private Phrase silence() {
    long speaking =
        facts.matrix().rows().stream()
            .filter(row -> row.cells().stream().anyMatch(cell -> cell.source() != null))
            .count();
    boolean open =
        facts.matrix().rows().stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.outcome() == CellOutcome.NOT_YET_REPORTED);
    return headings.phrase(
        open ? "intro-open" : "intro-some",
        String.valueOf(speaking),
        String.valueOf(facts.matrix().rows().size()));
  }
}
