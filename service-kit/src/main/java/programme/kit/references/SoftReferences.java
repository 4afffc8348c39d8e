package programme.kit.references;

/**
 * The soft references of a service as SQL, each row one whose target is not known here: {@code
 * path} (of what names it), {@code field}, {@code kind} (of the target, plural), {@code code},
 * {@code since} (when what names it was last written). A code may come twice.
 */
public interface SoftReferences {
  /** A select of those that everyone may read. */
  String published();

  /** A select of those that only the secretariat may read. */
  default String confidential() {
    return "select null::text as path, null::text as field, null::text as kind, null::text as code,"
        + " null::timestamptz as since where false";
  }
}
