package programme.nomination.nominations;

import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.audit.CurrentAct;
import programme.kit.http.ExternalIds;
import programme.kit.retries.GroupedKeys;
import programme.nomination.access.NominationRules;
import programme.nomination.copies.PartnerCopy;
import programme.nomination.receipts.Receipt;

/** A submission on its way to its call's lock: all that needs no lock has been done. */
final class Arrival {
  final UUID id;
  final Submission submission;
  final Receipt.Sealed content;
  final String nomineeKey;
  final boolean boundToItsCountry;
  final CurrentAct.Doing doing;
  final URI here;

  /** Null where the request has none. */
  final ExternalIds.Claim claim;

  /** Null where the request has none. */
  final GroupedKeys.Key key;

  final CompletableFuture<RestResponse<NominationView>> answer = new CompletableFuture<>();
  private volatile long since = System.nanoTime();

  Arrival(
      UUID id,
      Submission submission,
      Receipt.Sealed content,
      boolean boundToItsCountry,
      CurrentAct.Doing doing,
      URI here,
      ExternalIds.Claim claim,
      GroupedKeys.Key key) {
    this.id = id;
    this.submission = submission;
    this.content = content;
    this.nomineeKey = Names.key(submission.nominee().name());
    this.boundToItsCountry = boundToItsCountry;
    this.doing = doing;
    this.here = here;
    this.claim = claim;
    this.key = key;
  }

  String call() {
    return submission.call();
  }

  String sender() {
    return Nomination.senderKey(submission.organisation());
  }

  /** Milliseconds since it began to wait for the lock. */
  long age() {
    return (System.nanoTime() - since) / 1_000_000;
  }

  /** Begins to wait anew: what it waited for was not the call's lock. */
  void waitsAgain() {
    since = System.nanoTime();
  }

  /**
   * Refuses a Party that nominates for another country than its own.
   *
   * @param record of its organisation; null where there is none
   */
  void requireOwnCountry(PartnerCopy record) {
    String declared = submission.organisation().country().code();
    boolean another =
        record != null && record.country().filter(own -> !own.equals(declared)).isPresent();
    if (another && boundToItsCountry) {
      throw NominationRules.anotherCountry();
    }
  }
}
