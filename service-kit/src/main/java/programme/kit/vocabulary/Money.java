package programme.kit.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import programme.kit.problem.Problem;

/**
 * Amounts of money as they are written: decimals, with exactly as many places as ISO 4217 gives
 * their currency. Amounts of different currencies are never added up.
 */
public final class Money {
  /** A decimal above zero; whether its places fit the currency is {@link Denominated}'s to say. */
  public static final String POSITIVE = "(?=.*[1-9])[0-9]{1,15}([.][0-9]{1,4})?";

  public static final String POSITIVE_MESSAGE =
      "must be a decimal number above zero in a string, such as \"1000.10\"";

  private static final Set<String> ISO =
      Currency.getAvailableCurrencies().stream()
          // Gold, test codes and the like have no minor unit, and are nobody's pledge.
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  private Money() {}

  /** Whether this is an ISO 4217 code whose amounts can be written as decimals. */
  public static boolean isCurrency(String code) {
    return ISO.contains(code);
  }

  /** How many decimals amounts of this currency have: none for JPY, two for EUR, three for KWD. */
  public static int decimals(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }

  /** What is wrong with the amount's decimals; empty where they fit the currency. */
  static Optional<String> excess(String amount, String currency) {
    int most = decimals(currency);
    return new BigDecimal(amount).stripTrailingZeros().scale() <= most
        ? Optional.empty()
        : Optional.of("has more decimals than " + currency + " has, which is " + most);
  }

  /**
   * The amount in this currency; refuses with 400 more decimals than that has.
   *
   * @param amount a decimal, by its pattern
   * @param pointer where it stands in the request
   */
  public static BigDecimal of(String amount, String currency, String pointer) {
    excess(amount, currency)
        .ifPresent(
            excess -> {
              throw Problem.invalid(pointer, excess);
            });
    return new BigDecimal(amount);
  }

  /** The amount with its currency's places: {@code "1000.1"} of EUR is {@code "1000.10"}. */
  public static String written(BigDecimal amount, String currency) {
    return amount.setScale(decimals(currency), RoundingMode.UNNECESSARY).toPlainString();
  }
}
