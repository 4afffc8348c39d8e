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
import programme.kit.vocabulary.Text;
import programme.reporting.reports.assembly.AuthoredPart;
import programme.reporting.reports.assembly.Order;

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
  Text title;

  @Column(name = "agenda_document")
  String agendaDocument;

  @Column(name = "draft_decision")
  String draftDecision;

  @Column(name = "annex_language")
  String annexLanguage;

  @JdbcTypeCode(SqlTypes.JSON)
  List<AuthoredPart> parts;

  @Column(name = "translation_of")
  String translationOf;

  @Column(name = "revision_of")
  UUID revisionOf;

  @Enumerated(EnumType.STRING)
  @Column(name = "revision_kind")
  Revision.Kind revisionKind;

  @Column(name = "revision_number")
  Integer revisionNumber;

  @Column(name = "data_mark")
  Long dataMark;

  /** Of the content: 0 as it was made; each edit makes the next. */
  int edition;

  @Column(name = "content_sha256")
  String contentSha256;

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
    report.title = request.title();
    report.agendaDocument = request.agendaDocument();
    report.draftDecision = request.draftDecision();
    report.annexLanguage = request.annexLanguage();
    report.parts = request.parts();
    report.translationOf = request.translationOf();
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

  Order order() {
    return new Order(
        workPlan,
        meeting,
        agendaItem,
        agendaDocument,
        cutOff,
        language,
        title,
        inResponseTo,
        draftDecision,
        annexLanguage,
        parts);
  }

  /**
   * @param sha256 of the content, which is kept apart
   * @param mark where the read model stood
   */
  void assembled(String sha256, long mark, Instant now) {
    contentSha256 = sha256;
    dataMark = mark;
    status = Status.DRAFT;
    assembledAt = now;
    updatedAt = now;
  }

  void failed(String reason, Instant now) {
    failure = reason;
    status = Status.FAILED;
    updatedAt = now;
  }

  void edit(ReportEdit edit, int next, String sha256, Instant now) {
    requireDraft();
    edition = next;
    symbol = edit.symbol();
    agendaItem = edit.agendaItem();
    inResponseTo = edit.inResponseTo();
    notes = edit.notes();
    contentSha256 = sha256;
    sources = edit.sources();
    updatedAt = now;
  }

  Revision revision() {
    return revisionKind == null ? null : new Revision(revisionOf, revisionKind);
  }

  /** Rev.1, Corr.2: once its number is known; the kind alone before. */
  String revisionLabel() {
    return revisionKind == null || revisionNumber == null
        ? null
        : revisionKind.label(revisionNumber);
  }

  /**
   * Its number follows those that were published before; the symbol is that of the report revised.
   */
  void number(int number, String symbolOfRevised) {
    revisionNumber = number;
    if (symbol == null && symbolOfRevised != null) {
      symbol = symbolOfRevised + "/" + revisionLabel();
    }
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

  void requireDraft() {
    if (status != Status.DRAFT) {
      throw Problem.of(ProblemCode.DRAFT_ONLY, "This report is " + status + ".")
          .with("reportStatus", status);
    }
  }
}
