package programme.nomination.nominations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.Preconditions;
import programme.kit.outbox.Outbox;
import programme.kit.retries.Checkpoint;
import programme.kit.vocabulary.Text;
import programme.nomination.access.NominationRules;
import programme.nomination.forums.Forum;
import programme.nomination.members.Appointment;
import programme.nomination.members.MemberView;
import programme.nomination.members.Reopening;
import programme.nomination.members.Seating;
import programme.nomination.receipts.Receipt;

/**
 * What is done with a nomination once it has been taken in. Locks go forum first, then nomination.
 */
@ApplicationScoped
class Steps implements Reopening {
  private final ProgrammeClock clock;
  private final NominationRules rules;
  private final Seating seating;
  private final Contents contents;
  private final Outbox outbox;
  private final Checkpoint checkpoint;

  Steps(
      ProgrammeClock clock,
      NominationRules rules,
      Seating seating,
      Contents contents,
      Outbox outbox,
      Checkpoint checkpoint) {
    this.clock = clock;
    this.rules = rules;
    this.seating = seating;
    this.contents = contents;
    this.outbox = outbox;
    this.checkpoint = checkpoint;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Nomination review(UUID id) {
    Nomination nomination = Nomination.lock(id);
    nomination.review(clock.now());
    return told(EventType.NOMINATION_REVIEWED, nomination);
  }

  /** Accepts, and appoints the nominating organisation to the forum from that day on. */
  @Transactional(Transactional.TxType.MANDATORY)
  Nomination accept(UUID id, String ifMatch, Acceptance acceptance) {
    Forum forum = Forum.lock(Nomination.column("forum", id));
    Nomination nomination = Nomination.lock(id);
    Preconditions.require(ifMatch, nomination.version);
    Instant now = clock.now();
    seating.appoint(forum, accepted(nomination, acceptance, now), now);
    return nomination;
  }

  /** Accepts, and puts the nominee on the seat of a member of the same organisation. */
  @Transactional(Transactional.TxType.MANDATORY)
  MemberView replace(String forumCode, UUID member, Replacements.Replacement replacement) {
    Forum forum = Forum.lock(forumCode);
    Nomination nomination = Replacements.nominee(replacement.nomination(), forumCode);
    Instant now = clock.now();
    return seating.replace(forum, member, accepted(nomination, replacement.acceptance(), now), now);
  }

  private Appointment accepted(Nomination nomination, Acceptance acceptance, Instant now) {
    nomination.accept(now);
    LocalDate from =
        acceptance.from() == null
            ? LocalDate.ofInstant(now, ProgrammeClock.ZONE)
            : acceptance.from();
    acceptance.requireInOrder(from);
    told(EventType.NOMINATION_ACCEPTED, nomination);
    return nomination.appointment(person(nomination), from, acceptance);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Nomination decline(UUID id, String ifMatch, Text reason) {
    Nomination nomination = Nomination.lock(id);
    Preconditions.require(ifMatch, nomination.version);
    nomination.decline(reason, clock.now());
    return told(EventType.NOMINATION_DECLINED, nomination);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Nomination withdraw(UUID id) {
    if (!rules.mayRead(Nomination.column("sender", id))) {
      throw Nomination.absent(id).get();
    }
    checkpoint.pass();
    Nomination nomination = Nomination.lock(id);
    nomination.withdraw(clock.now());
    return told(EventType.NOMINATION_WITHDRAWN, nomination);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void reopen(UUID id, Instant now) {
    Nomination nomination = Nomination.lock(id);
    nomination.reopen(now);
    told(EventType.NOMINATION_REVIEWED, nomination);
  }

  private Nomination told(EventType type, Nomination nomination) {
    outbox.append(type, nomination.id.toString(), nomination.state());
    return nomination;
  }

  private String person(Nomination nomination) {
    Submission.Nominee nominee =
        contents.of(Receipt.of(nomination.call, nomination.receipt)).nominee();
    return nominee == null ? null : nominee.name();
  }
}
