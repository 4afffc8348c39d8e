package programme.nomination.nominations;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import programme.kit.http.ExternalIds;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.nomination.calls.Call;
import programme.nomination.copies.PartnerCopy;

/**
 * Judges the arrivals of one batch, one after the other, all at one instant under the call's lock.
 */
final class Judgement {
  private final Call call;
  private final Instant now;
  private final BatchFacts.Facts facts;
  private final Set<ExternalIds.Name> claimedNow = new HashSet<>();
  private final Set<BatchFacts.Pair> standing;

  /**
   * @param call null where there is none of this id
   */
  Judgement(Call call, Instant now, BatchFacts.Facts facts) {
    this.call = call;
    this.now = now;
    this.facts = facts;
    this.standing = new HashSet<>(facts.standing());
  }

  /** What is to be done with an arrival. */
  sealed interface Verdict {}

  /** To be written. */
  record Accepted(Arrival arrival, Nomination nomination, Instant chainedAt) implements Verdict {}

  /** The same content made this one before. */
  record Repeated(Arrival arrival, UUID earlier) implements Verdict {}

  /** Refused, answered before, or to come again. */
  record Over(Ended ended) implements Verdict {}

  List<Verdict> of(List<Arrival> arrivals) {
    return arrivals.stream().map(this::of).toList();
  }

  private Verdict of(Arrival arrival) {
    try {
      return judge(arrival);
    } catch (RuntimeException refusal) {
      return new Over(Ended.refused(arrival, refusal));
    }
  }

  private Verdict judge(Arrival arrival) {
    String code = arrival.submission.organisation().code();
    Optional<PartnerCopy> record =
        Optional.ofNullable(code == null ? null : facts.partners().get(code));
    arrival.requireOwnCountry(record.orElse(null));
    if (arrival.key != null && facts.busy().contains(arrival.key)) {
      return new Over(Ended.again(arrival));
    }
    if (arrival.key != null && facts.answered().containsKey(arrival.key)) {
      throw facts.answered().get(arrival.key);
    }
    if (call == null) {
      throw Problem.of(ProblemCode.UNKNOWN_REFERENCE, "There is no call '" + arrival.call() + "'.");
    }
    if (arrival.claim != null) {
      // Before the deadline is asked: who repeats after it gets the answer that stood.
      ExternalIds.Claim earlier = facts.claimed().get(arrival.claim.name());
      if (earlier != null) {
        return new Repeated(arrival, arrival.claim.sameAs(earlier));
      }
      if (claimedNow.contains(arrival.claim.name())) {
        return new Over(Ended.again(arrival));
      }
    }
    return accept(arrival, record);
  }

  private Verdict accept(Arrival arrival, Optional<PartnerCopy> record) {
    Standing sender = Standing.of(arrival.submission.organisation(), record);
    Instant receivedAt = arrival.submission.paper().judged(call, now);
    Nomination nomination =
        Nomination.submit(arrival.id, arrival.submission, call, sender, receivedAt, now);
    if (!standing.add(BatchFacts.Pair.of(arrival, record))) {
      throw Nomination.duplicate();
    }
    if (arrival.claim != null) {
      claimedNow.add(arrival.claim.name());
    }
    return new Accepted(arrival, nomination, now);
  }
}
