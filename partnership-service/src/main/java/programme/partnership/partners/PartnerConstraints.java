package programme.partnership.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import programme.kit.problem.ConstraintProblems;
import programme.kit.problem.ProblemCode;

/** The database's names for what can go wrong when two do the same at once. */
@ApplicationScoped
class PartnerConstraints implements ConstraintProblems {
  @Override
  public Map<String, ProblemCode> byConstraint() {
    return Map.of(
        "partner_pkey", ProblemCode.ALREADY_EXISTS,
        "partnership_pkey", ProblemCode.ALREADY_EXISTS,
        "project_pkey", ProblemCode.ALREADY_EXISTS,
        "partner_merged_once", ProblemCode.ALREADY_MERGED);
  }
}
