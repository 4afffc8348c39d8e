package programme.kit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statuses of an operation's success, where they are others than its nature says: 200, 201 for
 * what a POST makes, and 200 beside it for what an {@code externalId} made before.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {
  int[] value();
}
