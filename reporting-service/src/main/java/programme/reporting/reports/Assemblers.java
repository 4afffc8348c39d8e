package programme.reporting.reports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import programme.reporting.readmodel.Sql;
import programme.reporting.reports.assembly.Assembler;
import programme.reporting.reports.assembly.Steps;
import programme.reporting.reports.content.ReportContent;

/** Makes a report's content of the records, whatever its kind, and says where they stood. */
@ApplicationScoped
class Assemblers {
  private final Map<ReportKind, Assembler> byKind;
  private final Contents contents;
  private final Sql sql;

  Assemblers(@All List<Assembler> all, Contents contents, Sql sql) {
    this.byKind =
        all.stream()
            .collect(Collectors.toMap(one -> ReportKind.valueOf(one.kind()), Function.identity()));
    this.contents = contents;
    this.sql = sql;
  }

  ReportContent make(Report report, Steps steps) {
    ReportContent whole = byKind.get(report.kind).assemble(report.order(), steps);
    if (report.revisionKind == null || report.revisionKind == Revision.Kind.REV) {
      return whole;
    }
    Report revised = Report.findById(report.revisionOf);
    return Supplement.of(report, revised, contents.current(revised).orElseThrow(), whole);
  }

  /** A number that rises with every event that the read model takes in. */
  long mark() {
    return sql.one(
            row -> row.getLong(1), "select coalesce(sum(next_offset), 0) from consumer_offset")
        .orElse(0L);
  }
}
