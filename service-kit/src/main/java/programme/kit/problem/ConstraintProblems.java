package programme.kit.problem;

import java.util.Map;

/**
 * Which problem the breach of a database constraint is, by the constraint's name; a service has one
 * bean of it.
 */
public interface ConstraintProblems {
  Map<String, ProblemCode> byConstraint();
}
