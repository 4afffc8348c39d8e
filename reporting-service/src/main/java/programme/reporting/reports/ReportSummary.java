package programme.reporting.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.vocabulary.Source;

/**
 * A report in a list, with the manifest of its bytes once it is published.
 *
 * @param formats empty until then
 */
public record ReportSummary(
    UUID id,
    ReportKind kind,
    Report.Status status,
    String failure,
    String workPlan,
    String meeting,
    String language,
    String symbol,
    String agendaItem,
    LocalDate cutOff,
    Revision revision,
    String revisionLabel,
    String externalId,
    List<Source> sources,
    Instant recordedAt,
    Instant publishedAt,
    Instant updatedAt,
    List<Format> formats) {

  /** One rendering: what it is, how long, and its digest. */
  public record Format(String mediaType, int bytes, String sha256) {}

  static ReportSummary of(Report report, List<Format> formats) {
    return new ReportSummary(
        report.id,
        report.kind,
        report.status,
        report.failure,
        report.workPlan,
        report.meeting,
        report.language,
        report.symbol,
        report.agendaItem,
        report.cutOff,
        report.revision(),
        report.revisionLabel(),
        report.externalId,
        report.sources,
        report.recordedAt,
        report.publishedAt,
        report.updatedAt,
        formats);
  }
}
