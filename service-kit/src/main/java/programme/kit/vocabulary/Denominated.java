package programme.kit.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What has an amount has a currency of ISO 4217 too, and the amount no more decimals than that has;
 * without an amount there is no currency.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Denominated.Rule.class)
public @interface Denominated {
  /** Not used: each breach has a sentence of its own. */
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** What has an amount of money. */
  interface Amount {
    String amount();

    String currency();
  }

  /** Judges the two members together, and points to the one that is wrong. */
  class Rule implements ConstraintValidator<Denominated, Amount> {
    @Override
    public boolean isValid(Amount money, ConstraintValidatorContext context) {
      String amount = money.amount();
      String currency = money.currency();
      if (currency == null) {
        return amount == null || refuse(context, "currency", "is needed where there is an amount");
      }
      if (!Money.isCurrency(currency)) {
        return refuse(context, "currency", "must be an ISO 4217 code, such as EUR");
      }
      if (amount == null) {
        return refuse(context, "amount", "is needed where there is a currency");
      }
      // What is no amount at all is refused by its own pattern.
      return !amount.matches(Money.POSITIVE)
          || Money.excess(amount, currency)
              .map(excess -> refuse(context, "amount", excess))
              .orElse(true);
    }

    private static boolean refuse(
        ConstraintValidatorContext context, String member, String sentence) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(sentence)
          .addPropertyNode(member)
          .addConstraintViolation();
      return false;
    }
  }
}
