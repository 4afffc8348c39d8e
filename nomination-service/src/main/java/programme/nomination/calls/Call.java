package programme.nomination.calls;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  @Column(name = "previous_closings")
  List<PreviousClosing> previousClosings;

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
    call.previousClosings = List.of();
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

  /**
   * Moves the end later, also after it: then the call reopens, and what was refused stays refused.
   * Under the row's lock only.
   */
  void extend(Extension extension, Instant now) {
    Instant later = extension.closesAt(new TimeZoneName(timeZone), inclusive);
    if (!later.isAfter(closesAt)) {
      throw Problem.invalid("/closesOn", "An extension ends later than " + closesOn + ".");
    }
    List<PreviousClosing> closings = new ArrayList<>(previousClosings);
    closings.add(
        new PreviousClosing(closesOn, closesAt, extension.reason(), extension.authority(), now));
    previousClosings = closings;
    closesOn = extension.closesOn();
    closesAt = later;
    updatedAt = now;
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

  /** The end that stood when it opened. */
  Instant closingAtOpening() {
    return previousClosings.stream()
        .filter(end -> !end.recordedAt().isBefore(opening()) && end.closesAt().isAfter(opening()))
        .findFirst()
        .map(PreviousClosing::closesAt)
        .orElse(closesAt);
  }

  /** The instant of what comes now: never before the last receipt. Under the row's lock only. */
  public Instant arrival(Instant now) {
    return chain().notBefore(now);
  }

  /** Refuses what came before the opening, at the closing instant, or later. */
  public void requireOpen(Instant receivedAt) {
    switch (status(receivedAt)) {
      case OPEN -> {}
      case SCHEDULED ->
          throw Problem.of(ProblemCode.CALL_NOT_OPEN, "The call '" + id + "' has not opened.")
              .with("opensAt", opensAt);
      case CLOSED ->
          throw Problem.of(ProblemCode.CALL_CLOSED, "The call '" + id + "' has closed.")
              .with("closesAt", closesAt)
              .with("receivedAt", receivedAt)
              .with("timeZone", timeZone);
    }
  }

  /** Whether what came at this instant came too late. */
  public boolean hasClosed(Instant receivedAt) {
    return status(receivedAt) == CallStatus.CLOSED;
  }

  /** Whether an attempt at this instant is so near the end that a quarrel may follow. */
  public boolean isAboutToCloseOrHasJustClosed(Instant at) {
    return !at.isBefore(closesAt.minus(Duration.ofDays(1)))
        && at.isBefore(closesAt.plus(Duration.ofDays(1)));
  }

  /** The chain has grown up to this receipt. Under the row's lock only. */
  public void extendChain(ChainHead to) {
    receipts = to.count();
    head = to.hash();
    headAt = to.at();
  }

  public ChainHead chain() {
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
