package programme.nomination.nominations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import programme.kit.audit.CurrentAct;
import programme.kit.http.ExternalIds;
import programme.kit.retries.GroupedKeys;
import programme.kit.vocabulary.Ids;
import programme.nomination.access.NominationRules;
import programme.nomination.receipts.Receipt;

/** Makes arrivals of requests, while the request is at hand. */
@ApplicationScoped
class Arrivals {
  private final NominationRules rules;
  private final Contents contents;
  private final CurrentAct current;
  private final ExternalIds externalIds;
  private final GroupedKeys keys;

  Arrivals(
      NominationRules rules,
      Contents contents,
      CurrentAct current,
      ExternalIds externalIds,
      GroupedKeys keys) {
    this.rules = rules;
    this.contents = contents;
    this.current = current;
    this.externalIds = externalIds;
    this.keys = keys;
  }

  Arrival of(Submission request, UriInfo here) {
    Submission submission = request.from(rules.sender(request.organisation().code()));
    if (submission.paper().isPresent()) {
      rules.requireSecretariat();
    }
    submission.paper().requireWhole();
    UUID id = Ids.next();
    return new Arrival(
        id,
        submission,
        Receipt.Sealed.of(contents.canonical(submission.content())),
        rules.isBoundToItsCountry(),
        current.now(),
        here.getAbsolutePath(),
        claim(submission, id),
        keys.current());
  }

  private ExternalIds.Claim claim(Submission submission, UUID id) {
    return submission.externalId() == null
        ? null
        : externalIds.claim(
            "nominations", submission.externalId(), submission.call(), submission, id);
  }
}
