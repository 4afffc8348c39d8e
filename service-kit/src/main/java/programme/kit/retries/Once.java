package programme.kit.retries;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On every POST: under one {@code Idempotency-Key} it takes effect once, and each retry gets the
 * first answer. The method must be one transaction, since the key is kept in it.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Once {
  /**
   * Whether the method itself calls {@link Checkpoint#pass()}, which it must as soon as the
   * object's rule has said yes; else a retry is answered before the method begins.
   */
  @Nonbinding
  boolean checkpoint() default false;

  /**
   * Whether the method hands its act to a batch, in whose transaction {@link GroupedKeys} does what
   * is done around other methods; it then needs no transaction of its own.
   */
  @Nonbinding
  boolean grouped() default false;
}
