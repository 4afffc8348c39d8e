package programme.partnership.channels;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import programme.kit.vocabulary.Codes;
import programme.partnership.partnerships.Partnership;
import programme.partnership.partnerships.Scope;

/** To which partnerships a rule applies: exactly one of the three. */
public record AppliesTo(
    @Size(min = 1, max = 500)
        List<@NotNull @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE) String>
            partnerships,
    Boolean throughCentre,
    @Size(min = 1, max = 4) List<@NotNull Scope> scopes) {

  @JsonIgnore
  @AssertTrue(message = "must be one of {partnerships}, {throughCentre: true} and {scopes}")
  public boolean isExactlyOne() {
    return Stream.of(partnerships, throughCentre, scopes).filter(one -> one != null).count() == 1
        && !Boolean.FALSE.equals(throughCentre);
  }

  /** All that are registered, by code. */
  List<Partnership> concerned() {
    if (partnerships != null) {
      return Partnership.list("code in ?1 order by code", partnerships);
    }
    return scopes != null
        ? Partnership.list("scope in ?1 order by code", scopes)
        : Partnership.list("throughCentre is not null order by code");
  }

  boolean includes(Partnership partnership) {
    if (partnerships != null) {
      return partnerships.contains(partnership.code());
    }
    return scopes != null ? scopes.contains(partnership.scope()) : partnership.goesThroughCentre();
  }
}
