package programme.reporting.reports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import programme.reporting.reports.content.Headings;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;
import programme.reporting.reports.content.Table;

/** The report as an accessible page that needs nothing but itself, on screen and on paper. */
@ApplicationScoped
class HtmlReport {
  @CheckedTemplate(basePath = "reports", requireTypeSafeExpressions = true)
  static class Templates {
    private Templates() {}

    static native TemplateInstance report(Page page);
  }

  /** What the template prints, with the notes where they belong. */
  record Page(
      String language,
      String direction,
      String status,
      String symbol,
      ReportContent content,
      List<Section> sections,
      List<Paragraph> notes,
      Words words) {}

  /** A part with the notes under its heading. */
  record Section(Part part, List<Paragraph> notes, List<Rows> groups) {}

  /** A group of rows with the notes under its heading. */
  record Rows(Table.Group group, List<Paragraph> notes, int columns) {}

  /** The page's own words. */
  record Words(String lang, String footnotes, String notes, String unofficial) {}

  String render(ReportView report) {
    Headings headings = Headings.in(report.language());
    List<Section> sections =
        report.content().parts().stream().map(part -> section(part, report)).toList();
    Page page =
        new Page(
            report.language(),
            report.language().equals("ar") ? "rtl" : "ltr",
            report.status() == Report.Status.PUBLISHED ? null : headings.text("draft"),
            report.symbol(),
            report.content(),
            sections,
            withoutPlace(report),
            new Words(
                headings.lang(),
                headings.text("footnotes"),
                headings.text("notes"),
                headings.text("unofficial")));
    return Templates.report(page).render();
  }

  private static Section section(Part part, ReportView report) {
    List<Rows> groups =
        part.table() == null
            ? List.of()
            : part.table().groups().stream()
                .map(
                    group ->
                        new Rows(group, notes(group.key(), report), part.table().columns().size()))
                .toList();
    return new Section(part, notes(part.key(), report), groups);
  }

  private static List<Paragraph> notes(String key, ReportView report) {
    return report.notes().stream()
        .filter(note -> note.part().equals(key))
        .map(note -> paragraph(note, report))
        .toList();
  }

  /** Notes on parts that this report has not: they are printed all the same, at its end. */
  private static List<Paragraph> withoutPlace(ReportView report) {
    List<String> keys =
        report.content().parts().stream()
            .flatMap(
                part ->
                    java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(part.key()),
                        part.table() == null
                            ? java.util.stream.Stream.empty()
                            : part.table().groups().stream().map(Table.Group::key)))
            .toList();
    return report.notes().stream()
        .filter(note -> !keys.contains(note.part()))
        .map(note -> paragraph(note, report))
        .toList();
  }

  private static Paragraph paragraph(Note note, ReportView report) {
    return new Paragraph(List.of(Run.of(Phrase.of(note.text(), report.language()))));
  }
}
