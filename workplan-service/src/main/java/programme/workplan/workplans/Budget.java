package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Money that an item needs.
 *
 * @param amount a decimal as it was written, so that no digit is lost
 * @param currency ISO 4217
 */
public record Budget(
    @NotNull
        @Pattern(
            regexp = "[0-9]{1,15}([.][0-9]{1,4})?",
            message = "must be a decimal number such as 1000.10")
        String amount,
    @NotNull String currency) {
  private static final Set<String> ISO =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  @JsonIgnore
  @AssertTrue(message = "currency must be an ISO 4217 code")
  public boolean isInCurrency() {
    return currency == null || ISO.contains(currency);
  }
}
