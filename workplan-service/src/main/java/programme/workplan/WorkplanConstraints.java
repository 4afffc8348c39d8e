package programme.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import programme.kit.problem.ConstraintProblems;
import programme.kit.problem.ProblemCode;

/** What the breach of a constraint means here: who checked first may still come second. */
@ApplicationScoped
class WorkplanConstraints implements ConstraintProblems {
  @Override
  public Map<String, ProblemCode> byConstraint() {
    return Map.of(
        "meeting_pkey", ProblemCode.ALREADY_EXISTS,
        "decision_pkey", ProblemCode.ALREADY_EXISTS,
        "work_plan_pkey", ProblemCode.ALREADY_EXISTS,
        "work_plan_version_frozen", ProblemCode.PLAN_FROZEN,
        "work_plan_one_draft", ProblemCode.AMENDMENT_OPEN);
  }
}
