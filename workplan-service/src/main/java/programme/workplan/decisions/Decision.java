package programme.workplan.decisions;

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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Source;
import programme.workplan.meetings.Body;
import programme.workplan.meetings.Meeting;

/** A decision with the text that stands: the proposed one until it is adopted. */
@Entity
public class Decision extends PanacheEntityBase {
  @Id String code;
  @Version long version;
  String symbol;

  @Enumerated(EnumType.STRING)
  Body body;

  String meeting;

  @Enumerated(EnumType.STRING)
  DecisionStatus status;

  @Column(name = "adopted_on")
  LocalDate adoptedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Paragraph> paragraphs = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  static Decision record(DecisionRecord record, Instant now) {
    Decision decision = new Decision();
    decision.code = record.code();
    decision.status = record.status();
    decision.recordedAt = now;
    decision.describe(record, now);
    return decision;
  }

  /** The decision with this code, locked until the transaction ends. */
  public static Decision lock(String code) {
    return Decision.<Decision>findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("decision", code));
  }

  /** Refuses to rest on a decision that was never recorded, or that is still only proposed. */
  public static Decision requireAdopted(String code) {
    Optional<Decision> decision = Decision.findByIdOptional(code);
    if (decision.isEmpty()) {
      throw Problem.of(ProblemCode.UNKNOWN_REFERENCE, "There is no decision '" + code + "'.")
          .with("reference", code);
    }
    if (decision.get().status != DecisionStatus.ADOPTED) {
      throw Problem.of(
              ProblemCode.DECISION_NOT_ADOPTED, "Decision '" + code + "' is still only proposed.")
          .with("decision", code);
    }
    return decision.get();
  }

  public String code() {
    return code;
  }

  public String symbol() {
    return symbol;
  }

  public DecisionStatus status() {
    return status;
  }

  public LocalDate adoptedOn() {
    return adoptedOn;
  }

  /** The text that stands; no paragraph of it has a status. */
  public List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Corrects the record. Adoption is an act of its own, and final. */
  void correct(DecisionRecord record, Instant now) {
    if (record.status() != status) {
      throw illegal(record.status());
    }
    describe(record, now);
  }

  void adopt(Adoption adoption, Instant now) {
    if (!status.next().contains(DecisionStatus.ADOPTED)) {
      throw illegal(DecisionStatus.ADOPTED);
    }
    status = DecisionStatus.ADOPTED;
    List<Paragraph> text = adoption.paragraphs() == null ? paragraphs : adoption.paragraphs();
    List<Source> known =
        Stream.concat(sources.stream(), adoption.sources().stream()).distinct().toList();
    describe(
        new DecisionRecord(
            code, adoption.symbol(), body, meeting, status, adoption.adoptedOn(), text, known),
        now);
  }

  private Problem illegal(DecisionStatus to) {
    return Problem.of(
            ProblemCode.ILLEGAL_TRANSITION,
            "A decision that is " + status + " does not become " + to + " by this.")
        .with("allowed", status.next());
  }

  private void describe(DecisionRecord record, Instant now) {
    Meeting.requireAll(List.of(record.meeting()));
    symbol = record.symbol();
    body = record.body();
    meeting = record.meeting();
    adoptedOn = record.adoptedOn();
    paragraphs = Paragraphs.text(record.paragraphs());
    sources = record.sources();
    updatedAt = now;
  }

  /**
   * The decision as it is read.
   *
   * @param inForce the statuses of its mandates, by paragraph
   */
  DecisionRecord described(Map<String, Paragraph.Status> inForce) {
    return new DecisionRecord(
        code,
        symbol,
        body,
        meeting,
        status,
        adoptedOn,
        Paragraphs.read(paragraphs, inForce),
        sources);
  }

  /** Something that it answers has changed by another act than its own. */
  public void touch(Instant now) {
    updatedAt = now;
  }
}
