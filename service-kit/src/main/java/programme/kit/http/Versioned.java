package programme.kit.http;

/** A view of a resource that changes: its answer carries {@code ETag: "<version>.<digest>"}. */
public interface Versioned {
  /** Rises with every change of the resource; not a member of the view's JSON. */
  long version();
}
