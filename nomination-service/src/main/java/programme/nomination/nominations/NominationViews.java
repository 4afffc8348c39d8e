package programme.nomination.nominations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import programme.nomination.copies.PartnershipCopies;
import programme.nomination.receipts.Receipt;

/**
 * Puts together what a nomination shows: its row, the content in its receipt, and what is known of
 * its interests.
 */
@ApplicationScoped
public class NominationViews {
  private final Contents contents;
  private final PartnershipCopies partnerships;

  NominationViews(Contents contents, PartnershipCopies partnerships) {
    this.contents = contents;
    this.partnerships = partnerships;
  }

  /** The nomination with this id, which must be there. */
  public NominationView of(UUID id) {
    return of(Nomination.<Nomination>findById(id));
  }

  NominationView of(Nomination nomination) {
    Receipt receipt = Receipt.of(nomination.call, nomination.receipt);
    Submission.Content content = contents.of(receipt);
    return NominationView.of(
        nomination, receipt, content, partnerships.knownAmong(content.interests()));
  }
}
