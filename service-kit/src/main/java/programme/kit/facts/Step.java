package programme.kit.facts;

import java.util.Set;

/** A state that knows which may follow it. */
public interface Step<S> {
  /** The steps that may follow this one. */
  Set<S> next();
}
