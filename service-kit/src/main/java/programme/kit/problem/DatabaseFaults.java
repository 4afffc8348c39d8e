package programme.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/**
 * Tells a breached constraint (whose name says which problem it is) and a database that is away
 * from a real failure.
 */
@ApplicationScoped
public class DatabaseFaults {
  private final Instance<ConstraintProblems> constraints;

  DatabaseFaults(Instance<ConstraintProblems> constraints) {
    this.constraints = constraints;
  }

  Optional<Problem> problem(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return Optional.of(problem);
      }
      if (cause instanceof PSQLException fault && fault.getServerErrorMessage() != null) {
        String constraint = fault.getServerErrorMessage().getConstraint();
        Optional<Problem> breached = constraint == null ? Optional.empty() : breached(constraint);
        if (breached.isPresent()) {
          return breached;
        }
      }
      if (cause instanceof SQLException fault && isPassing(fault)) {
        return Optional.of(
            Problem.of(ProblemCode.SERVICE_UNAVAILABLE, "The database can't be reached just now."));
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> breached(String constraint) {
    return constraints.stream()
        .map(ConstraintProblems::byConstraint)
        .filter(names -> names.containsKey(constraint))
        .map(names -> Problem.of(names.get(constraint), names.get(constraint).title() + "."))
        .findFirst();
  }

  /**
   * Whether the same statement may succeed later: connections (08), rollbacks by conflict (40),
   * resources (53), operator intervention (57), system errors (58), a transaction that was ended
   * because it had stood still (25P03), and a pool that had no connection to give.
   */
  public static boolean isPassing(SQLException fault) {
    String state = fault.getSQLState();
    return fault instanceof SQLTransientConnectionException
        || state == null
        || state.startsWith("08")
        || state.startsWith("40")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("58")
        || state.equals("25006")
        || state.equals("25P03");
  }

  /** Whether a lock was not to be had in the time that {@code lock_timeout} allows. */
  public static boolean isLockTimeout(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException fault && "55P03".equals(fault.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
