package programme.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import programme.kit.problem.ConstraintProblems;
import programme.kit.problem.ProblemCode;

/** What two requests at the same moment may break here. */
@ApplicationScoped
class ReportingConstraints implements ConstraintProblems {
  @Override
  public Map<String, ProblemCode> byConstraint() {
    return Map.of(
        "reporting_round_pkey", ProblemCode.ALREADY_EXISTS,
        "model_rebuild_running", ProblemCode.REBUILD_RUNNING);
  }
}
