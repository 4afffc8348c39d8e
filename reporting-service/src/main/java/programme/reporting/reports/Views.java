package programme.reporting.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import programme.reporting.reports.assembly.Steps;
import programme.reporting.reports.content.ReportContent;

/** Reports whole, with what only their state has: progress, and what has changed in the data. */
@ApplicationScoped
class Views {
  private final Contents contents;
  private final Progress progress;
  private final Assemblers assemblers;

  Views(Contents contents, Progress progress, Assemblers assemblers) {
    this.contents = contents;
    this.progress = progress;
    this.assemblers = assemblers;
  }

  ReportView of(Report report) {
    return head(report).with(contents.current(report).orElse(null));
  }

  /** Without its content. */
  ReportView head(Report report) {
    return ReportView.of(
        report,
        report.status == Report.Status.ASSEMBLING
            ? progress.of(report.id).orElse(new Progress.Made(0, 1))
            : null,
        report.status == Report.Status.DRAFT ? changes(report) : null);
  }

  /** Nothing where no event has come since; else the report is made once more, and compared. */
  private List<DataChange> changes(Report report) {
    if (report.dataMark != null && report.dataMark == assemblers.mark()) {
      return List.of();
    }
    ReportContent now = assemblers.make(report, Steps.UNTOLD);
    return DataChange.between(contents.made(report.id), now);
  }
}
