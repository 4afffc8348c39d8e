package programme.kit.references;

/**
 * Soft references of a service or of one of its features, as SQL, each row one whose target is not
 * known here: {@code path} (of what names it), {@code field}, {@code kind} (of the target, plural),
 * {@code code}, {@code since} (when what names it was last written). A code may come twice.
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
