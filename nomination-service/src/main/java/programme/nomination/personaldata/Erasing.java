package programme.nomination.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.ExternalIds;
import programme.kit.outbox.Outbox;
import programme.kit.retries.KeptAnswers;
import programme.nomination.attachments.AttachmentErasure;
import programme.nomination.members.MemberErasure;
import programme.nomination.members.MemberView;
import programme.nomination.nominations.Nomination;
import programme.nomination.nominations.PersonalDataErased;
import programme.nomination.receipts.ReceiptErasure;

/**
 * Erases what is kept of a nominated person, wherever this service keeps it, in one transaction.
 */
@ApplicationScoped
class Erasing {
  private final ProgrammeClock clock;
  private final ReceiptErasure receipts;
  private final AttachmentErasure attachments;
  private final MemberErasure members;
  private final KeptAnswers answers;
  private final ExternalIds externalIds;
  private final Outbox outbox;

  Erasing(
      ProgrammeClock clock,
      ReceiptErasure receipts,
      AttachmentErasure attachments,
      MemberErasure members,
      KeptAnswers answers,
      ExternalIds externalIds,
      Outbox outbox) {
    this.clock = clock;
    this.receipts = receipts;
    this.attachments = attachments;
    this.members = members;
    this.answers = answers;
    this.externalIds = externalIds;
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void erase(UUID id) {
    Nomination nomination = Nomination.lock(id);
    Instant now = clock.now();
    if (!nomination.erase(now)) {
      return;
    }
    attachments.erase(id);
    for (MemberView member : members.of(id)) {
      answers.forget("/api/v1/forums/" + member.forum() + "/members/" + member.id());
    }
    members.erase(id);
    answers.forget("/api/v1/nominations/" + id);
    externalIds.forget(id);
    outbox.append(EventType.PERSONAL_DATA_ERASED, id.toString(), new PersonalDataErased(id, now));
    receipts.erase(id);
  }
}
