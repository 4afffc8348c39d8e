package programme.reporting.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Source;
import programme.reporting.reports.content.ReportContent;

/**
 * A report whole.
 *
 * @param notes printed under the headings of the parts that they name
 * @param failure why it could not be made
 */
public record ReportView(
    UUID id,
    ReportKind kind,
    Report.Status status,
    String failure,
    String workPlan,
    String meeting,
    String language,
    String symbol,
    String agendaItem,
    DecisionReference inResponseTo,
    LocalDate cutOff,
    List<Note> notes,
    String externalId,
    List<Source> sources,
    ReportContent content,
    Instant recordedAt,
    Instant assembledAt,
    Instant publishedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  static ReportView of(Report report) {
    return new ReportView(
        report.id,
        report.kind,
        report.status,
        report.failure,
        report.workPlan,
        report.meeting,
        report.language,
        report.symbol,
        report.agendaItem,
        report.inResponseTo,
        report.cutOff,
        report.notes,
        report.externalId,
        report.sources,
        report.content,
        report.recordedAt,
        report.assembledAt,
        report.publishedAt,
        report.updatedAt,
        report.version);
  }
}
