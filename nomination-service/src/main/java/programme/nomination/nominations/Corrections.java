package programme.nomination.nominations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.ExternalIds;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.retries.Checkpoint;
import programme.nomination.access.NominationRules;
import programme.nomination.calls.Call;
import programme.nomination.receipts.Receipt;
import programme.nomination.refusals.RefusalLog;

/**
 * Corrects nominations until the deadline: judged, receipted and chained as submissions are, under
 * the same lock. The receipt of what stood before stays.
 */
@ApplicationScoped
class Corrections {
  private final ProgrammeClock clock;
  private final NominationRules rules;
  private final Contents contents;
  private final ExternalIds externalIds;
  private final Outbox outbox;
  private final Checkpoint checkpoint;
  private final RefusalLog refusals;

  Corrections(
      ProgrammeClock clock,
      NominationRules rules,
      Contents contents,
      ExternalIds externalIds,
      Outbox outbox,
      Checkpoint checkpoint,
      RefusalLog refusals) {
    this.clock = clock;
    this.rules = rules;
    this.contents = contents;
    this.externalIds = externalIds;
    this.outbox = outbox;
    this.checkpoint = checkpoint;
    this.refusals = refusals;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Nomination correct(UUID id, Correction correction) {
    if (!rules.mayRead(Nomination.column("sender", id))) {
      throw Nomination.absent(id).get();
    }
    if (correction.paper().isPresent()) {
      rules.requireSecretariat();
    }
    correction.paper().requireWhole();
    checkpoint.pass();
    Call call = Call.lock(Nomination.column("call", id)).orElseThrow();
    Nomination nomination = Nomination.lock(id);
    if (isRepeated(id, correction)) {
      return nomination;
    }
    Instant now = call.arrival(clock.now());
    try {
      return correct(call, nomination, correction, now);
    } catch (Problem refusal) {
      refusals.keepAlone(call, now, nomination.refused(refusal));
      throw refusal;
    }
  }

  /** Before the deadline is asked: who repeats after it gets what stands. */
  private boolean isRepeated(UUID id, Correction correction) {
    return externalIds
        .take("corrections", correction.externalId(), id.toString(), correction, id)
        .isPresent();
  }

  private Nomination correct(Call call, Nomination nomination, Correction correction, Instant now) {
    correction.paper().judged(call, now);
    String content = contents.canonical(correction.content(nomination));
    if (content.equals(Receipt.of(nomination.call, nomination.receipt).content())) {
      return nomination;
    }
    nomination.correct(correction, now);
    Receipt receipt =
        Receipt.after(call.chain(), call.id(), nomination.id, Receipt.Sealed.of(content), now);
    call.extendChain(receipt.head());
    nomination.receipt = receipt.number();
    receipt.persist();
    outbox.append(EventType.NOMINATION_CORRECTED, nomination.id.toString(), nomination.state());
    return nomination;
  }
}
