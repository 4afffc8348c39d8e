package programme.nomination.nominations;

import java.util.Optional;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.UnRegion;
import programme.nomination.copies.PartnerCopy;

/**
 * What an organisation counts as: by its partner record where there is one, else by what it
 * declares.
 *
 * @param declared whether nothing but its own word stands for its type
 */
record Standing(PartnerType type, boolean declared, String country, UnRegion unRegion) {
  static Standing of(Submission.Organisation organisation, Optional<PartnerCopy> record) {
    return record
        .map(partner -> recorded(partner, organisation))
        .orElseGet(
            () ->
                new Standing(
                    organisation.type(),
                    true,
                    organisation.country().code(),
                    organisation.country().unRegion().orElse(null)));
  }

  private static Standing recorded(PartnerCopy partner, Submission.Organisation organisation) {
    return new Standing(
        partner.type(),
        false,
        partner.country().orElse(organisation.country().code()),
        partner.unRegion().or(() -> organisation.country().unRegion()).orElse(null));
  }

  /** Refuses whoever is not of this constituency. */
  void require(PartnerType constituency) {
    if (type != constituency) {
      throw Problem.of(
              ProblemCode.CONSTITUENCY_MISMATCH,
              "The call is for " + constituency + ", and the organisation is " + type + ".")
          .with("constituency", constituency);
    }
  }
}
