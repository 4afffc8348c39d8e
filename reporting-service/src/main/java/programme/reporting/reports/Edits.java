package programme.reporting.reports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import programme.kit.audit.QuietActs;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.MergePatch;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.content.ReportContent.Footnote;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;
import programme.reporting.reports.content.Table;

/**
 * Edits drafts. What was made of the records is kept beside, so that changes in them can be told.
 */
@ApplicationScoped
class Edits {
  private final Contents contents;
  private final Views views;
  private final MergePatch patches;
  private final ProgrammeClock clock;
  private final QuietActs quietly;

  Edits(
      Contents contents, Views views, MergePatch patches, ProgrammeClock clock, QuietActs quietly) {
    this.contents = contents;
    this.views = views;
    this.patches = patches;
    this.clock = clock;
    this.quietly = quietly;
  }

  ReportView apply(Report report, JsonNode patch) {
    ReportContent content = contents.current(report).orElseThrow();
    ReportEdit before =
        new ReportEdit(
            report.symbol,
            report.agendaItem,
            report.inResponseTo,
            content.title(),
            report.notes,
            content.parts(),
            content.footnotes(),
            report.sources);
    ReportEdit after = patches.apply(before, patch, ReportEdit.class);
    if (!after.equals(before)) {
      check(content, after);
      ReportContent edited = content.with(after.title(), after.parts(), after.footnotes());
      int edition = report.edition + 1;
      report.edit(after, edition, contents.keep(report.id, edition, edited), clock.now());
      quietly.note("report.edited", EventType.REPORT_PUBLISHED, report.id.toString());
    }
    Report.flush();
    return views.of(report);
  }

  /** Every footnote that is called is there, and keys name one thing. */
  private static void check(ReportContent content, ReportEdit edit) {
    List<InvalidField> errors = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (int n = 0; n < edit.footnotes().size(); n++) {
      if (!numbers.add(edit.footnotes().get(n).number())) {
        errors.add(
            new InvalidField("/footnotes/" + n + "/number", "This number stands here twice."));
      }
    }
    Set<String> keys = new HashSet<>();
    for (int n = 0; n < edit.parts().size(); n++) {
      Part part = edit.parts().get(n);
      if (!keys.add(part.key())) {
        errors.add(new InvalidField("/parts/" + n + "/key", "This key stands here twice."));
      }
      missing(paragraphs(part), numbers, "/parts/" + n, errors);
    }
    missing(
        Stream.of(content.titleLines(), content.introduction()).flatMap(List::stream),
        numbers,
        "/footnotes",
        errors);
    missing(edit.footnotes().stream().map(Footnote::text), numbers, "/footnotes", errors);
    if (!errors.isEmpty()) {
      throw Problem.of(ProblemCode.VALIDATION_FAILED, errors.get(0).detail())
          .with("errors", errors);
    }
  }

  private static void missing(
      Stream<Paragraph> paragraphs,
      Set<Integer> numbers,
      String pointer,
      List<InvalidField> errors) {
    paragraphs
        .flatMap(paragraph -> paragraph.runs().stream())
        .map(Run::footnote)
        .filter(number -> number != null && !numbers.contains(number))
        .distinct()
        .forEach(
            number ->
                errors.add(
                    new InvalidField(
                        pointer,
                        "Footnote "
                            + number
                            + " is called here, and is not among the footnotes.")));
  }

  private static Stream<Paragraph> paragraphs(Part part) {
    Stream<Paragraph> own = Stream.concat(Stream.of(part.heading()), part.paragraphs().stream());
    return part.table() == null
        ? own
        : Stream.concat(
            own,
            part.table().groups().stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(Table.Cell::paragraphs)
                .flatMap(List::stream));
  }
}
