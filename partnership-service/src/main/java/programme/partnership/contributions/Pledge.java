package programme.partnership.contributions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Denominated;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Money;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * What is pledged, as it stands.
 *
 * @param contributor a partner's code; null where a source does not say who
 * @param amount in {@code currency}; null where a source does not say how much
 * @param pledgedOn null where it is not known
 * @param reason why the pledge was last amended; null where it never was
 */
@Denominated
public record Pledge(
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String contributor,
    @NotNull Kind kind,
    @Pattern(regexp = Money.POSITIVE, message = Money.POSITIVE_MESSAGE) String amount,
    @Size(max = 3) String currency,
    @NotNull Text description,
    @NotNull @Valid Earmark earmark,
    LocalDate pledgedOn,
    @Valid DecisionReference inResponseTo,
    @Size(max = 50) List<@Valid Source> sources,
    Text reason)
    implements Denominated.Amount {

  public Pledge {
    sources = Lists.orEmpty(sources);
  }

  /** In what form a contribution comes. */
  public enum Kind {
    FINANCIAL,
    IN_KIND,
    TECHNICAL,
    SECONDMENT
  }

  BigDecimal value() {
    return amount == null ? null : new BigDecimal(amount);
  }

  Pledge because(Text why) {
    return new Pledge(
        contributor,
        kind,
        amount,
        currency,
        description,
        earmark,
        pledgedOn,
        inResponseTo,
        sources,
        why);
  }

  /** Equal amounts in equal words, whatever zeros they were written with. */
  Pledge written() {
    return amount == null
        ? this
        : new Pledge(
            contributor,
            kind,
            Money.written(value(), currency),
            currency,
            description,
            earmark,
            pledgedOn,
            inResponseTo,
            sources,
            reason);
  }
}
