package programme.nomination.nominations;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * How an arrival's batch ended for it.
 *
 * @param answer null unless it was taken
 * @param refusal null unless it was refused, or answered before
 */
record Ended(Arrival arrival, RestResponse<NominationView> answer, Throwable refusal) {
  static Ended taken(Arrival arrival, RestResponse<NominationView> answer) {
    return new Ended(arrival, answer, null);
  }

  static Ended refused(Arrival arrival, Throwable refusal) {
    return new Ended(arrival, null, refusal);
  }

  /** It has to come again: another process or another call works on the same. */
  static Ended again(Arrival arrival) {
    return new Ended(arrival, null, null);
  }

  boolean isToComeAgain() {
    return answer == null && refusal == null;
  }

  /** After the commit, never before. */
  void tell() {
    if (refusal == null) {
      arrival.answer.complete(answer);
    } else {
      arrival.answer.completeExceptionally(refusal);
    }
  }
}
