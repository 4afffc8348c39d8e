package programme.reporting.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.reporting.reports.content.ReportContent;

/**
 * A report whole.
 *
 * @param notes printed under the headings of the parts that they name
 * @param failure why it could not be made
 * @param progress while it is being made
 * @param dataChanges of a draft: what the records would say otherwise now; else none
 * @param revision what it is to one that was published
 * @param revisionLabel such as Rev.1, given at its publication
 */
public record ReportView(
    UUID id,
    ReportKind kind,
    Report.Status status,
    String failure,
    Progress.Made progress,
    String workPlan,
    String meeting,
    String language,
    String symbol,
    String agendaItem,
    String agendaDocument,
    DecisionReference inResponseTo,
    String draftDecision,
    String annexLanguage,
    LocalDate cutOff,
    String translationOf,
    Revision revision,
    String revisionLabel,
    List<Note> notes,
    String externalId,
    List<Source> sources,
    List<DataChange> dataChanges,
    ReportContent content,
    Instant recordedAt,
    Instant assembledAt,
    Instant publishedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  public ReportView {
    dataChanges = Lists.orEmpty(dataChanges);
  }

  static ReportView of(Report report, Progress.Made progress, List<DataChange> dataChanges) {
    return new ReportView(
        report.id,
        report.kind,
        report.status,
        report.failure,
        progress,
        report.workPlan,
        report.meeting,
        report.language,
        report.symbol,
        report.agendaItem,
        report.agendaDocument,
        report.inResponseTo,
        report.draftDecision,
        report.annexLanguage,
        report.cutOff,
        report.translationOf,
        report.revision(),
        report.revisionLabel(),
        report.notes,
        report.externalId,
        report.sources,
        dataChanges,
        null,
        report.recordedAt,
        report.assembledAt,
        report.publishedAt,
        report.updatedAt,
        report.version);
  }

  ReportView with(ReportContent whole) {
    return new ReportView(
        id,
        kind,
        status,
        failure,
        progress,
        workPlan,
        meeting,
        language,
        symbol,
        agendaItem,
        agendaDocument,
        inResponseTo,
        draftDecision,
        annexLanguage,
        cutOff,
        translationOf,
        revision,
        revisionLabel,
        notes,
        externalId,
        sources,
        dataChanges,
        whole,
        recordedAt,
        assembledAt,
        publishedAt,
        updatedAt,
        version);
  }

  @JsonIgnore
  boolean isPublished() {
    return status == Report.Status.PUBLISHED;
  }
}
