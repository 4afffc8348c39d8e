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

/** A nomination and where it stands; who is nominated is in its receipt. */
@Entity
class Nomination extends PanacheEntityBase {
  private static final List<NominationStatus> OVER =
      List.of(NominationStatus.WITHDRAWN, NominationStatus.DECLINED);

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

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "decline_reason")
  Text declineReason;

  @Column(name = "updated_at")
  Instant updatedAt;

  /**
   * Refuses who is not of the call's constituency, and who has nominated the same person already.
   */
  static Nomination submit(
      UUID id, Submission submission, Call call, Standing standing, Instant receivedAt) {
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
    nomination.updatedAt = receivedAt;
    nomination.refuseSecond();
    return nomination;
  }

  private void stand(Standing standing) {
    constituency = standing.type();
    typeDeclared = standing.declared();
    country = standing.country();
    unRegion = standing.unRegion();
  }

  /** The database's unique index holds the same rule; this one has the sentence. */
  private void refuseSecond() {
    if (count(
            "call = ?1 and sender = ?2 and nomineeKey = ?3 and status not in ?4",
            call,
            sender,
            nomineeKey,
            OVER)
        > 0) {
      throw Problem.of(
          ProblemCode.DUPLICATE_NOMINATION,
          "This organisation has nominated this person for this call.");
    }
  }

  /** No code has a colon in it. */
  private static String senderKey(Submission.Organisation organisation) {
    return organisation.code() == null
        ? "name:" + Names.key(organisation.name())
        : organisation.code();
  }

  /** The nomination with this id, locked until the transaction ends. */
  static Nomination lock(UUID id) {
    return Nomination.<Nomination>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(absent(id));
  }

  static java.util.function.Supplier<Problem> absent(UUID id) {
    return Problem.notFound("nomination", id);
  }

  void review(Instant now) {
    go(NominationStatus.UNDER_REVIEW, now);
  }

  void accept(Instant now) {
    go(NominationStatus.ACCEPTED, now);
  }

  void decline(Text reason, Instant now) {
    go(NominationStatus.DECLINED, now);
    declineReason = reason;
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
      throw Problem.of(
              ProblemCode.ILLEGAL_TRANSITION, "From " + status + " there is no step to " + to + ".")
          .with("allowed", status.next().stream().sorted().toList());
    }
    status = to;
    updatedAt = now;
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
  record State(
      UUID id,
      String call,
      String forum,
      PartnerType constituency,
      String country,
      UnRegion unRegion,
      Instant receivedAt,
      NominationStatus status) {}
}
