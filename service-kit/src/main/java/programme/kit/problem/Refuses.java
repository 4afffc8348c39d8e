package programme.kit.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The domain's own refusals that an operation can answer. What follows from its nature (no token, a
 * broken shape, nothing there, a stale version, a reused key) is derived and not named here. Tests
 * fail on a refusal that an operation answers and does not declare.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {
  ProblemCode[] value();
}
