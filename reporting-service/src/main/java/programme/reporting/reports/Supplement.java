package programme.reporting.reports;

import java.util.ArrayList;
import java.util.List;
import programme.kit.clock.ProgrammeClock;
import programme.reporting.reports.assembly.AuthoredText;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;
import programme.reporting.reports.content.Table;

/**
 * A corrigendum or an addendum: not the report anew, but what differs from what was published, and
 * what the secretariat writes with it.
 */
final class Supplement {
  private final Report report;
  private final Writing writing;
  private final List<DataChange> changes;

  private Supplement(Report report, List<DataChange> changes) {
    this.report = report;
    this.writing = new Writing(report.language);
    this.changes = changes;
  }

  static ReportContent of(
      Report report, Report revised, ReportContent published, ReportContent now) {
    Supplement supplement = new Supplement(report, DataChange.between(published, now));
    String day =
        supplement
            .writing
            .day(revised.publishedAt.atZone(ProgrammeClock.ZONE).toLocalDate())
            .text();
    boolean corrects = report.revisionKind == Revision.Kind.CORR;
    Paragraph introduction =
        Paragraph.of(supplement.writing.words(corrects ? "corr-intro" : "add-intro", day));
    List<Part> parts = new ArrayList<>();
    AuthoredText authored = new AuthoredText(supplement.writing);
    report.parts.forEach(part -> parts.add(authored.part(part)));
    parts.add(corrects ? supplement.corrections() : supplement.additions());
    return new ReportContent(
        published.titleLines(),
        published.title(),
        List.of(introduction),
        parts,
        supplement.writing.footnotes().all());
  }

  private Part corrections() {
    List<Table.Row> rows =
        changes.stream()
            .filter(change -> change.change() != DataChange.Change.ADDED)
            .map(
                change ->
                    new Table.Row(
                        key(change),
                        List.of(
                            new Table.Cell(true, List.of(place(change))),
                            Table.Cell.of(text(change.before())),
                            Table.Cell.of(text(change.after())))))
            .toList();
    return rows.isEmpty()
        ? none("corrections")
        : writing.table(
            "corrections", List.of(), List.of("column-place", "column-for", "column-read"), rows);
  }

  private Part additions() {
    List<Table.Row> rows =
        changes.stream()
            .filter(change -> change.change() == DataChange.Change.ADDED)
            .map(
                change ->
                    new Table.Row(
                        key(change),
                        List.of(
                            new Table.Cell(true, List.of(place(change))),
                            Table.Cell.of(text(change.after())))))
            .toList();
    return rows.isEmpty()
        ? none("additions")
        : writing.table("additions", List.of(), List.of("column-place", "column-added"), rows);
  }

  private Part none(String key) {
    return new Part(
        key,
        Paragraph.of(writing.words(key)),
        List.of(Paragraph.of(writing.words("none-recorded"))),
        null);
  }

  private static String key(DataChange change) {
    return change.row() == null ? change.part() : change.part() + "-" + change.row();
  }

  /** The heading under which it stands, and what names the row. */
  private Paragraph place(DataChange change) {
    Paragraph heading = change.now().part().heading();
    if (change.now().row() == null) {
      return heading;
    }
    List<Run> runs = new ArrayList<>(heading.runs());
    runs.add(Run.of(new Phrase(": ", writing.headings().lang(), false)));
    change.now().row().cells().stream()
        .filter(Table.Cell::heading)
        .findFirst()
        .ifPresent(cell -> cell.paragraphs().forEach(one -> runs.addAll(one.runs())));
    return new Paragraph(runs.stream().filter(run -> run.footnote() == null).toList());
  }

  private List<Paragraph> text(String text) {
    return text == null
        ? List.of(Paragraph.of(writing.words("deleted")))
        : text.lines()
            .filter(line -> !line.isEmpty())
            .map(line -> Paragraph.of(new Phrase(line, report.language, false)))
            .toList();
  }
}
