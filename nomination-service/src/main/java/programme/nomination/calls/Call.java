package programme.nomination.calls;

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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.Source;
import programme.nomination.receipts.ChainHead;
import programme.nomination.receipts.Receipt;

/** A call for nominations to a forum, from one constituency, until an instant. */
@Entity
public class Call extends PanacheEntityBase {
  @Id String id;
  @Version long version;
  String forum;

  @Enumerated(EnumType.STRING)
  PartnerType constituency;

  @JdbcTypeCode(SqlTypes.JSON)
  Authority authority;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "in_response_to")
  DecisionReference inResponseTo;

  @JdbcTypeCode(SqlTypes.JSON)
  Provisional provisional;

  @Column(name = "opens_at")
  Instant opensAt;

  @Column(name = "closes_on")
  LocalDate closesOn;

  @Column(name = "time_zone")
  String timeZone;

  boolean inclusive;

  @Column(name = "closes_at")
  Instant closesAt;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** Whether the decisions that it names have been heard of; null where it names none. */
  @Formula(
      """
      case when authority ->> 'decision' is not null or in_response_to is not null
        then (authority ->> 'decision' is null
            or exists (select 1 from decision_copy k where k.code = authority ->> 'decision'))
          and (in_response_to is null
            or exists (select 1 from decision_copy k where k.code = in_response_to ->> 'decision')) end
      """)
  Boolean resolved;

  // The chain's head is no part of what the call's version counts: its ETag would tell strangers of
  // submissions.
  @OptimisticLock(excluded = true)
  long receipts;

  @OptimisticLock(excluded = true)
  String head;

  @OptimisticLock(excluded = true)
  @Column(name = "head_at")
  Instant headAt;

  static Call schedule(CallRecording recording, Instant now) {
    Call call = new Call();
    call.id = recording.id();
    call.forum = recording.forum();
    call.constituency = recording.constituency();
    call.opensAt = recording.opensAt();
    call.closesOn = recording.closesOn();
    call.timeZone = recording.timeZone().name();
    call.inclusive = recording.inclusive();
    call.closesAt = recording.closesAt();
    call.recordedAt = now;
    call.describe(recording, now);
    return call;
  }

  public static Optional<Call> of(String id) {
    return Call.findByIdOptional(id);
  }

  /**
   * The call with this id, locked until the transaction ends. Read the clock after this, never
   * before.
   */
  public static Optional<Call> lock(String id) {
    return Call.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Replaces what may change while the call runs; false when nothing is different. */
  boolean change(CallRecording recording, Instant now) {
    if (recording.equals(recording())) {
      return false;
    }
    recording.refuseOtherTermsThan(recording());
    describe(recording, now);
    return true;
  }

  private void describe(CallRecording recording, Instant now) {
    authority = recording.authority();
    inResponseTo = recording.inResponseTo();
    provisional = recording.provisional();
    sources = recording.sources();
    updatedAt = now;
  }

  CallRecording recording() {
    return new CallRecording(
        id,
        forum,
        constituency,
        authority,
        inResponseTo,
        provisional,
        opensAt,
        closesOn,
        new TimeZoneName(timeZone),
        inclusive,
        sources);
  }

  CallStatus status(Instant at) {
    if (!at.isBefore(closesAt)) {
      return CallStatus.CLOSED;
    }
    return opensAt != null && at.isBefore(opensAt) ? CallStatus.SCHEDULED : CallStatus.OPEN;
  }

  /** When the call opened or opens: with its recording unless an instant is set. */
  Instant opening() {
    return opensAt == null ? recordedAt : opensAt;
  }

  /**
   * The instant at which something that came now counts as received; refuses what comes before the
   * opening, at the closing instant, or later. Under the row's lock only.
   */
  public Instant receive(Instant now) {
    Instant receivedAt = chain().notBefore(now);
    return switch (status(receivedAt)) {
      case OPEN -> receivedAt;
      case SCHEDULED ->
          throw Problem.of(ProblemCode.CALL_NOT_OPEN, "The call '" + id + "' has not opened.")
              .with("opensAt", opensAt);
      case CLOSED ->
          throw Problem.of(ProblemCode.CALL_CLOSED, "The call '" + id + "' has closed.")
              .with("closesAt", closesAt)
              .with("receivedAt", receivedAt)
              .with("timeZone", timeZone);
    };
  }

  /** Adds a receipt to the chain. Under the row's lock only. */
  public Receipt receipt(UUID nomination, String content, Instant receivedAt) {
    Receipt receipt = Receipt.after(chain(), id, nomination, content, receivedAt);
    receipts = receipt.head().count();
    head = receipt.head().hash();
    headAt = receivedAt;
    return receipt;
  }

  ChainHead chain() {
    return receipts == 0 ? ChainHead.EMPTY : new ChainHead(receipts, head, headAt);
  }

  public String id() {
    return id;
  }

  public String forum() {
    return forum;
  }

  public PartnerType constituency() {
    return constituency;
  }
}
