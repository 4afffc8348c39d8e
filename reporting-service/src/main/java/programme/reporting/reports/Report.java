package programme.reporting.reports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Source;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.progress.ProgressAssembly;

/** A report to a meeting. */
@Entity
public class Report extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  ReportKind kind;

  @Column(name = "work_plan")
  String workPlan;

  String meeting;
  String language;
  String symbol;

  @Column(name = "agenda_item")
  String agendaItem;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "in_response_to")
  DecisionReference inResponseTo;

  @Column(name = "cut_off")
  LocalDate cutOff;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Note> notes;

  @Column(name = "external_id")
  String externalId;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Enumerated(EnumType.STRING)
  Status status;

  String failure;

  @JdbcTypeCode(SqlTypes.JSON)
  ReportContent content;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "assembled_at")
  Instant assembledAt;

  @Column(name = "published_at")
  Instant publishedAt;

  /** Where a report stands. */
  public enum Status {
    ASSEMBLING,
    DRAFT,
    FAILED,
    PUBLISHED
  }

  static Report order(UUID id, ReportRequest request, LocalDate cutOff, Instant now) {
    Report report = new Report();
    report.id = id;
    report.kind = request.kind();
    report.workPlan = request.workPlan();
    report.meeting = request.meeting();
    report.language = request.language();
    report.symbol = request.symbol();
    report.agendaItem = request.agendaItem();
    report.inResponseTo = request.inResponseTo();
    report.cutOff = cutOff;
    report.notes = request.notes();
    report.externalId = request.externalId();
    report.sources = request.sources();
    report.status = Status.ASSEMBLING;
    report.recordedAt = now;
    report.updatedAt = now;
    return report;
  }

  static Report lock(UUID id) {
    return Report.<Report>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("report", id));
  }

  ProgressAssembly.Order order() {
    return new ProgressAssembly.Order(workPlan, meeting, agendaItem, cutOff, language);
  }

  void assembled(ReportContent made, Instant now) {
    content = made;
    status = Status.DRAFT;
    assembledAt = now;
    updatedAt = now;
  }

  void failed(String reason, Instant now) {
    failure = reason;
    status = Status.FAILED;
    updatedAt = now;
  }

  ReportEdit editable() {
    requireDraft();
    return new ReportEdit(symbol, agendaItem, inResponseTo, notes, content.parts(), sources);
  }

  void edit(ReportEdit edit, Instant now) {
    requireDraft();
    symbol = edit.symbol();
    agendaItem = edit.agendaItem();
    inResponseTo = edit.inResponseTo();
    notes = edit.notes();
    content = content.withParts(edit.parts());
    sources = edit.sources();
    updatedAt = now;
  }

  void publish(Instant now) {
    requireDraft();
    status = Status.PUBLISHED;
    publishedAt = now;
    updatedAt = now;
  }

  boolean isPublished() {
    return status == Status.PUBLISHED;
  }

  private void requireDraft() {
    if (status != Status.DRAFT) {
      throw Problem.of(ProblemCode.DRAFT_ONLY, "This report is " + status + ".")
          .with("reportStatus", status);
    }
  }
}
