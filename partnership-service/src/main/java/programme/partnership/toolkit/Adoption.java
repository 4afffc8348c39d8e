package programme.partnership.toolkit;

import java.util.Arrays;
import java.util.List;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** Where a document stands with the body that adopts it; it only goes on. */
public enum Adoption {
  DRAFT,
  PROVISIONAL,
  ADOPTED;

  /** Refuses a step back: a document that was adopted in error is annulled and recorded anew. */
  void requireStep(Adoption next) {
    if (next.compareTo(this) < 0) {
      List<Adoption> allowed =
          Arrays.stream(values()).filter(one -> one.compareTo(this) > 0).toList();
      throw Problem.of(ProblemCode.ILLEGAL_TRANSITION, next + " does not follow from " + this + ".")
          .with("from", this)
          .with("allowed", allowed);
    }
  }
}
