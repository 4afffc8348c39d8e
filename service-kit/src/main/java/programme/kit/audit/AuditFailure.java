package programme.kit.audit;

import java.sql.SQLException;

/** The database refused what the audit asked of it. */
final class AuditFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AuditFailure(String what, SQLException cause) {
    super(what, cause);
  }
}
