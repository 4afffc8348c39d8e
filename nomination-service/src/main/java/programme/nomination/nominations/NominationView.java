package programme.nomination.nominations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.Text;
import programme.nomination.receipts.Receipt;
import programme.nomination.receipts.ReceiptView;

/**
 * A nomination as the secretariat and its sender read it.
 *
 * @param typeDeclared whether the organisation's type rests on its own word alone
 * @param receivedAt the instant by which it was judged; what came on paper, when the paper came
 * @param receivedBy how it came on paper; absent for what came through this API
 * @param late why it was taken in after the deadline; absent for what came in time
 * @param reason why it was declined
 * @param erasedAt when its personal data were erased: there is no nominee any more, no statement,
 *     no reason
 */
public record NominationView(
    UUID id,
    String call,
    String forum,
    PartnerType constituency,
    NominationStatus status,
    Instant receivedAt,
    Submission.Organisation organisation,
    boolean typeDeclared,
    Submission.Nominee nominee,
    Text statement,
    List<Interest> interests,
    ReceivedBy receivedBy,
    String evidence,
    Late late,
    ReceiptView.Link receipt,
    Text reason,
    Instant erasedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  /**
   * A partnership that the nominee would work for; unresolved until its registration is known here.
   */
  public record Interest(String partnership, boolean resolved) {}

  static NominationView of(
      Nomination nomination, Receipt receipt, Submission.Content content, Set<String> known) {
    return new NominationView(
        nomination.id,
        nomination.call,
        nomination.forum,
        nomination.constituency,
        nomination.status,
        nomination.receivedAt,
        nomination.organisation,
        nomination.typeDeclared,
        content.nominee(),
        content.statement(),
        content.interests().stream().map(code -> new Interest(code, known.contains(code))).toList(),
        nomination.receivedBy,
        nomination.evidence,
        nomination.late,
        ReceiptView.Link.of(receipt),
        nomination.declineReason,
        nomination.erasedAt,
        nomination.updatedAt,
        nomination.version);
  }

  /** A nomination in a list: nothing in it is about a person. */
  public record Summary(
      UUID id,
      String call,
      String forum,
      PartnerType constituency,
      NominationStatus status,
      Instant receivedAt,
      Submission.Organisation organisation,
      boolean typeDeclared,
      Instant updatedAt) {
    static Summary of(Nomination nomination) {
      return new Summary(
          nomination.id,
          nomination.call,
          nomination.forum,
          nomination.constituency,
          nomination.status,
          nomination.receivedAt,
          nomination.organisation,
          nomination.typeDeclared,
          nomination.updatedAt);
    }
  }
}
