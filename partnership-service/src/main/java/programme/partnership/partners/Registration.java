package programme.partnership.partners;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Country;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.kit.vocabulary.UnRegion;

/**
 * What a caller writes of a partner.
 *
 * @param country ISO 3166-1 alpha-2
 * @param unRegion only where it is not the country's own group
 * @param serves the regions or countries that a centre serves
 */
public record Registration(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String code,
    @NotNull Text name,
    @Size(min = 1, max = 50) String acronym,
    @Size(max = 50) List<@Valid PrintedName> alsoPrinted,
    @NotNull PartnerType type,
    Country country,
    UnRegion unRegion,
    @Size(max = 50) List<@NotNull @Size(min = 1, max = 100) String> sectors,
    @Size(max = 50) List<@Valid Serves> serves,
    @Size(max = 50) List<@Valid Source> sources) {

  public Registration {
    alsoPrinted = Lists.orEmpty(alsoPrinted);
    sectors = Lists.orEmpty(sectors);
    serves = Lists.orEmpty(serves);
    sources = Lists.orEmpty(sources);
  }

  /** Whom a centre serves. */
  public record Serves(
      UnRegion unRegion,
      @Size(min = 1, max = 200) String subRegion,
      @Size(max = 250) List<Country> countries) {
    public Serves {
      countries = Lists.orEmpty(countries);
    }

    @JsonIgnore
    @AssertTrue(message = "needs a UN region, a sub-region or countries")
    public boolean isSaid() {
      return unRegion != null || subRegion != null || !countries.isEmpty();
    }
  }
}
