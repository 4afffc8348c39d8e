package programme.nomination.nominations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.ExternalIds;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.retries.Checkpoint;
import programme.kit.vocabulary.Ids;
import programme.nomination.access.NominationRules;
import programme.nomination.calls.Call;
import programme.nomination.copies.PartnerCopy;
import programme.nomination.receipts.Receipt;

/**
 * Takes nominations in: lock the call, read the clock, judge, chain, insert; in this order and in
 * one transaction.
 */
@ApplicationScoped
class Submissions {
  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final NominationRules rules;
  private final Contents contents;
  private final Outbox outbox;
  private final Checkpoint checkpoint;

  Submissions(
      ProgrammeClock clock,
      ExternalIds externalIds,
      NominationRules rules,
      Contents contents,
      Outbox outbox,
      Checkpoint checkpoint) {
    this.clock = clock;
    this.externalIds = externalIds;
    this.rules = rules;
    this.contents = contents;
    this.outbox = outbox;
    this.checkpoint = checkpoint;
  }

  /**
   * What became of a submission.
   *
   * @param isNew false where the same content came before under the same externalId
   */
  record Taken(Nomination nomination, boolean isNew) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Taken take(Submission submission) {
    Optional<PartnerCopy> record = PartnerCopy.of(submission.organisation().code());
    rules.requireOwnCountry(
        submission.organisation().country().code(), record.flatMap(PartnerCopy::country));
    checkpoint.pass();
    Call call = Call.lock(submission.call()).orElseThrow(() -> unknown(submission.call()));
    UUID id = Ids.next();
    // Before the deadline is asked: who repeats after it gets the answer that stood.
    Optional<UUID> earlier =
        externalIds.take("nominations", submission.externalId(), submission.call(), submission, id);
    if (earlier.isPresent()) {
      return new Taken(Nomination.findById(earlier.get()), false);
    }
    Standing standing = Standing.of(submission.organisation(), record);
    Nomination nomination = submit(id, submission, call, standing);
    outbox.append(EventType.NOMINATION_SUBMITTED, id.toString(), nomination.state());
    return new Taken(nomination, true);
  }

  private Nomination submit(UUID id, Submission submission, Call call, Standing standing) {
    Instant receivedAt = call.receive(clock.now());
    Nomination nomination = Nomination.submit(id, submission, call, standing, receivedAt);
    Receipt receipt = call.receipt(id, contents.canonical(submission.content()), receivedAt);
    nomination.receipt = receipt.number();
    nomination.persist();
    receipt.persist();
    return nomination;
  }

  private static Problem unknown(String call) {
    return Problem.of(ProblemCode.UNKNOWN_REFERENCE, "There is no call '" + call + "'.");
  }
}
