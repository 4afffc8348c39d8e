package programme.partnership.channels;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * Keeps those who record a rule on many partnerships and those who derive one partnership's
 * channels apart: else a partnership registered while a rule is recorded would miss it. Taken
 * before any partnership's row is locked, and held until the transaction ends.
 */
public final class RuleLock {
  private static final String KEY = "(hashtextextended('reporting rules', 3))";

  private RuleLock() {}

  /** The rules stay as they are; any number of transactions may hold this. */
  public static void hold() {
    take("pg_advisory_xact_lock_shared");
  }

  /** Nobody else derives or records. */
  static void change() {
    take("pg_advisory_xact_lock");
  }

  private static void take(String lock) {
    Panache.getEntityManager().createNativeQuery("select 1 from " + lock + KEY).getSingleResult();
  }
}
