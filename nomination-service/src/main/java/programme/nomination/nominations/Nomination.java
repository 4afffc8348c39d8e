package programme.nomination.nominations;

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
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.Text;
import programme.kit.vocabulary.UnRegion;
import programme.nomination.calls.Call;
import programme.nomination.members.Appointment;
import programme.nomination.members.Organisation;
import programme.nomination.refusals.RefusalLog;

/** A nomination and where it stands; who is nominated is in its receipt. */
@Entity
public class Nomination extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;
  String call;
  String forum;

  @Enumerated(EnumType.STRING)
  NominationStatus status;

  String sender;

  @JdbcTypeCode(SqlTypes.JSON)
  Submission.Organisation organisation;

  @Enumerated(EnumType.STRING)
  PartnerType constituency;

  @Column(name = "type_declared")
  boolean typeDeclared;

  @JdbcTypeCode(SqlTypes.CHAR)
  String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "un_region")
  UnRegion unRegion;

  @Column(name = "nominee_key")
  String nomineeKey;

  long receipt;

  @Column(name = "received_at")
  Instant receivedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "received_by")
  ReceivedBy receivedBy;

  String evidence;

  /** Null unless it was taken in after the deadline; stays for good. */
  @JdbcTypeCode(SqlTypes.JSON)
  Late late;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "decline_reason")
  Text declineReason;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** When its personal data were erased; null while they are there. */
  @Column(name = "erased_at")
  Instant erasedAt;

  /**
   * Refuses who is not of the call's constituency.
   *
   * @param receivedAt the instant by which it was judged
   * @param now when it is recorded
   */
  static Nomination submit(
      UUID id,
      Submission submission,
      Call call,
      Standing standing,
      Instant receivedAt,
      Instant now) {
    standing.require(call.constituency());
    Nomination nomination = new Nomination();
    nomination.id = id;
    nomination.call = call.id();
    nomination.forum = call.forum();
    nomination.status = NominationStatus.SUBMITTED;
    nomination.organisation = submission.organisation();
    nomination.sender = senderKey(submission.organisation());
    nomination.stand(standing);
    nomination.nomineeKey = Names.key(submission.nominee().name());
    nomination.receivedAt = receivedAt;
    nomination.receivedBy = submission.receivedBy();
    nomination.evidence = submission.evidence();
    nomination.late = submission.late();
    nomination.updatedAt = now;
    return nomination;
  }

  private void stand(Standing standing) {
    constituency = standing.type();
    typeDeclared = standing.declared();
    country = standing.country();
    unRegion = standing.unRegion();
  }

  /** The refusal of a second nomination of the same person; a unique index holds the same rule. */
  static Problem duplicate() {
    return Problem.of(
        ProblemCode.DUPLICATE_NOMINATION,
        "This organisation has nominated this person for this call.");
  }

  /** No code has a colon in it. */
  static String senderKey(Submission.Organisation organisation) {
    return organisation.code() == null
        ? "name:" + Names.key(organisation.name())
        : organisation.code();
  }

  /** The nomination with this id, locked until the transaction ends. */
  public static Nomination lock(UUID id) {
    return Nomination.<Nomination>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(absent(id));
  }

  static java.util.function.Supplier<Problem> absent(UUID id) {
    return Problem.notFound("nomination", id);
  }

  /** Only the column, so that the nomination itself is first read under its lock. */
  static String column(String name, UUID id) {
    return getEntityManager()
        .createQuery("select n." + name + " from Nomination n where n.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(absent(id));
  }

  /**
   * Says something else from now on, while it is not decided on; it stays where it stands, and
   * keeps the instant of its own receipt.
   */
  void correct(Correction correction, Instant now) {
    if (!status.isOpen() || erasedAt != null) {
      throw illegal("A nomination that is " + status + " or erased can't be corrected.");
    }
    String corrected = Names.key(correction.nominee().name());
    if (isNominatedBeside(corrected)) {
      throw duplicate();
    }
    nomineeKey = corrected;
    late = late == null ? correction.late() : late;
    updatedAt = now;
  }

  private boolean isNominatedBeside(String nominee) {
    return count(
            "call = ?1 and nomineeKey = ?3 and id <> ?4 and status not in ?5 and (sender = ?2 or sender in ("
                + "select o.code from PartnerCopy o, PartnerCopy own where own.code = ?2"
                + " and coalesce(o.mergedInto, o.code) = coalesce(own.mergedInto, own.code)))",
            call,
            sender,
            nominee,
            id,
            List.of(NominationStatus.WITHDRAWN, NominationStatus.DECLINED))
        > 0;
  }

  public RefusalLog.Refused refused(Problem problem) {
    return new RefusalLog.Refused(organisation.code(), organisation.name(), problem);
  }

  /** Takes a file in that was sent with it; refuses once it has been decided on. */
  public State attach(Instant now) {
    if (!status.isOpen() || erasedAt != null) {
      throw illegal("Nothing is added to a nomination that is " + status + " or erased.");
    }
    updatedAt = now;
    return state();
  }

  /**
   * Forgets the person, whatever has become of the nomination; false where that was done before.
   * What was decided stays.
   */
  public boolean erase(Instant now) {
    if (erasedAt != null) {
      return false;
    }
    nomineeKey = null;
    declineReason = null;
    evidence = null;
    late = late == null ? null : late.withoutReason();
    erasedAt = now;
    updatedAt = now;
    return true;
  }

  void review(Instant now) {
    go(NominationStatus.UNDER_REVIEW, now);
  }

  void accept(Instant now) {
    if (erasedAt != null) {
      throw illegal("Nobody is known any more who could be appointed.");
    }
    go(NominationStatus.ACCEPTED, now);
  }

  void decline(Text reason, Instant now) {
    go(NominationStatus.DECLINED, now);
    declineReason = erasedAt == null ? reason : null;
  }

  void withdraw(Instant now) {
    go(NominationStatus.WITHDRAWN, now);
  }

  /** Its appointment was taken back: it is to be judged anew. */
  void reopen(Instant now) {
    status = NominationStatus.UNDER_REVIEW;
    updatedAt = now;
  }

  private void go(NominationStatus to, Instant now) {
    if (!status.next().contains(to)) {
      throw illegal("From " + status + " there is no step to " + to + ".");
    }
    status = to;
    updatedAt = now;
  }

  private Problem illegal(String detail) {
    return Problem.of(ProblemCode.ILLEGAL_TRANSITION, detail)
        .with("allowed", status.next().stream().sorted().toList());
  }

  /** The seat that acceptance asks for. */
  Appointment appointment(String person, LocalDate from, Acceptance acceptance) {
    Organisation member =
        new Organisation(organisation.code(), organisation.name(), constituency, country, unRegion);
    return new Appointment(
        forum, member, sender, person, from, acceptance.to(), call, id, acceptance.sources());
  }

  /** All that is public of it. */
  State state() {
    return new State(id, call, forum, constituency, country, unRegion, receivedAt, status);
  }

  /** What followers are told; as under {@code docs/events}. */
  public record State(
      UUID id,
      String call,
      String forum,
      PartnerType constituency,
      String country,
      UnRegion unRegion,
      Instant receivedAt,
      NominationStatus status) {}
}
