package programme.kit.http.bodies;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation whose body may be larger than others' 1 MB. The service's {@code
 * quarkus.http.limits.max-body-size} must be as large.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LargeBody {
  /** How many bytes it takes. */
  int bytes();
}
