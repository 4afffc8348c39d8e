package programme.partnership.partners;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.Country;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.kit.vocabulary.UnRegion;

/**
 * A partner as everyone reads it; {@code unRegion} is the country's group unless another was set.
 *
 * @param mergedInto code of the record that stands for the organisation; absent: this one
 * @param formerCodes of the records that were merged into this one, which keep resolving
 */
public record PartnerView(
    String code,
    Text name,
    String acronym,
    List<PrintedName> alsoPrinted,
    PartnerType type,
    Country country,
    UnRegion unRegion,
    List<String> sectors,
    List<Registration.Serves> serves,
    List<Source> sources,
    String mergedInto,
    List<String> formerCodes,
    Instant recordedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  static PartnerView of(Partner partner) {
    return new PartnerView(
        partner.code,
        partner.name,
        partner.acronym,
        partner.alsoPrinted,
        partner.type,
        partner.country(),
        partner.unRegion,
        partner.sectors,
        partner.serves,
        partner.sources,
        partner.mergedInto,
        Lists.orEmpty(partner.formerCodes),
        partner.recordedAt,
        partner.updatedAt,
        partner.version);
  }
}
