package programme.nomination.nominations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import programme.kit.problem.ConstraintProblems;
import programme.kit.problem.ProblemCode;

/** The refusals that this service's database gives by itself, when two come at the same moment. */
@ApplicationScoped
class NominationProblems implements ConstraintProblems {
  @Override
  public Map<String, ProblemCode> byConstraint() {
    return Map.of(
        "forum_pkey", ProblemCode.ALREADY_EXISTS,
        "call_pkey", ProblemCode.ALREADY_EXISTS,
        "attachment_same", ProblemCode.ALREADY_EXISTS,
        "nomination_duplicate", ProblemCode.DUPLICATE_NOMINATION);
  }
}
