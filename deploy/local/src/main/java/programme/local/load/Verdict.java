package programme.local.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What became of an entry.
 *
 * @param fields of a changed one: what was changed
 */
record Verdict(Kind kind, List<String> fields) {
  enum Kind {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  static final Verdict CREATED = new Verdict(Kind.CREATED, List.of());
  static final Verdict UNCHANGED = new Verdict(Kind.UNCHANGED, List.of());
  static final Verdict REFUSED = new Verdict(Kind.REFUSED, List.of());

  /** Changed in these fields; unchanged when there are none. */
  static Verdict changed(Collection<String> fields) {
    return fields.isEmpty() ? UNCHANGED : new Verdict(Kind.CHANGED, List.copyOf(fields));
  }

  /** This, with more that was changed; what was created has no changes. */
  Verdict and(Collection<String> more) {
    if (kind == Kind.CREATED) {
      return this;
    }
    List<String> all = new ArrayList<>(fields);
    all.addAll(more);
    return changed(all);
  }
}
