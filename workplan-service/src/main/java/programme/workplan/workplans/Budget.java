package programme.workplan.workplans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import programme.kit.vocabulary.Denominated;

/**
 * Money that an item needs.
 *
 * @param amount a decimal as it was written, so that no digit is lost; no more decimals than its
 *     currency has
 * @param currency ISO 4217
 */
@Denominated
public record Budget(
    @NotNull
        @Pattern(
            regexp = "[0-9]{1,15}([.][0-9]{1,4})?",
            message = "must be a decimal number such as 1000.10")
        String amount,
    @NotNull String currency)
    implements Denominated.Amount {}
