package programme.partnership.contributions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Money;
import programme.kit.vocabulary.Text;

/** What events say of contributions. */
final class ContributionFacts {
  private ContributionFacts() {}

  /** The data of {@code programme.contribution.pledged.v1}. */
  record Pledged(UUID id, @JsonUnwrapped Pledge pledge, String received, Instant recordedAt) {
    static Pledged of(Contribution one) {
      return new Pledged(one.id, one.pledge(), one.receivedSoFar(), one.recordedAt);
    }
  }

  /** The data of {@code programme.contribution.amended.v1}. */
  record Amended(@JsonUnwrapped Pledged contribution, Instant amendedAt, List<String> changed) {
    static Amended of(Contribution one, Amendment last) {
      return new Amended(Pledged.of(one), last.recordedAt, last.changed);
    }
  }

  /** The data of {@code programme.contribution.paid.v1}. */
  record Paid(UUID id, Payments.Fact payment, String received, String currency) {
    static Paid of(Contribution one, Payment payment) {
      return new Paid(
          one.id, Payments.Fact.of(payment, one.currency), one.receivedSoFar(), one.currency);
    }
  }

  /** What sort of entry is taken back. */
  enum Kind {
    CONTRIBUTION,
    PAYMENT
  }

  record Entry(Kind kind, UUID id) {}

  /** The data of {@code programme.contribution.annulled.v1}. */
  record Annulled(
      UUID id,
      Entry fact,
      Text reason,
      Authority authority,
      Instant recordedAt,
      String received,
      String currency) {
    static Annulled whole(Contribution one) {
      return of(one, new Entry(Kind.CONTRIBUTION, one.id), one.annulment, null, null);
    }

    static Annulled payment(Contribution one, Payment payment) {
      return of(
          one,
          new Entry(Kind.PAYMENT, payment.id),
          payment.annulment,
          Money.written(one.received, one.currency),
          one.currency);
    }

    private static Annulled of(
        Contribution one, Entry fact, Annulment annulment, String received, String currency) {
      return new Annulled(
          one.id,
          fact,
          annulment.reason(),
          annulment.authority(),
          annulment.recordedAt(),
          received,
          currency);
    }
  }
}
