package programme.reporting.reports.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import programme.reporting.matrix.MeasureMatrix.CellOutcome;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.reports.content.Headings;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;

/** Makes the progress report's content of the facts at the cut-off, in one language. */
final class ProgressReport {
  private final Facts facts;
  private final String language;
  private final Headings headings;
  private final Footnotes footnotes;
  private final RowText rowText;
  private final OtherParts others;

  ProgressReport(Facts facts, String language) {
    this.facts = facts;
    this.language = language;
    this.headings = Headings.in(language);
    this.footnotes = new Footnotes(headings);
    this.rowText = new RowText(facts, language, headings, footnotes);
    this.others = new OtherParts(facts, headings, rowText);
  }

  ReportContent content() {
    List<Paragraph> titleLines = titleLines();
    // In the order of the page: footnotes are numbered as they are called.
    List<Paragraph> introduction = introduction();
    List<Part> parts = new ArrayList<>();
    parts.add(new PlanTable(facts, language, headings, rowText).part());
    others.outsidePlan().ifPresent(parts::add);
    others.elements().ifPresent(parts::add);
    parts.add(others.elsewhere());
    Phrase programme = rowText.phrase(facts.programme());
    Phrase title = headings.phrase("title", programme.text());
    return new ReportContent(titleLines, title, introduction, parts, footnotes.all());
  }

  private List<Paragraph> titleLines() {
    List<Paragraph> lines = new ArrayList<>();
    lines.add(Paragraph.of(rowText.phrase(facts.programme())));
    lines.add(Paragraph.of(rowText.phrase(facts.meeting().title())));
    if (facts.agendaItem() != null) {
      lines.add(agendaLine());
    }
    return lines;
  }

  private Paragraph agendaLine() {
    return facts
        .meeting()
        .agendaTitle(facts.agendaItem())
        .map(rowText::phrase)
        .map(
            title -> Paragraph.of(headings.phrase("agenda-line-titled", facts.agendaItem()), title))
        .orElseGet(() -> Paragraph.of(headings.phrase("agenda-line", facts.agendaItem())));
  }

  private List<Paragraph> introduction() {
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
    runs.add(footnotes.call(measureTexts()));
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
        open ? "intro-open" : "intro-some", speaking, facts.matrix().rows().size());
  }
}
