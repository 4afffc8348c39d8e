package programme.partnership.partners;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import programme.kit.http.Listing;
import programme.kit.http.Listings;
import programme.kit.vocabulary.Country;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.UnRegion;
import programme.partnership.search.Search;

/** Which partners are asked for. */
class PartnerFilter {
  private static final String SERVES =
      "cast(sql('(? @> cast(? as jsonb))', e.serves, :%s) as boolean) = true";
  private static final String MEMBER =
      """
      exists (
        from MemberCopy m join Partner o on o.code = m.organisation
        where m.forum = :memberOf and coalesce(o.mergedInto, o.code) = coalesce(e.mergedInto, e.code)
          and (m.from is null or m.from <= :memberOn) and (m.to is null or m.to >= :memberOn))
      """;
  private static final String TAKES_PART =
      """
      exists (
        from Participation p join Partner o on o.code = p.partner
        where coalesce(o.mergedInto, o.code) = coalesce(e.mergedInto, e.code) and p.annulment is null
          and (p.from is null or p.from <= :partOn) and (p.to is null or p.to >= :partOn))
      """;

  @Parameter(description = "Words of its names, acronym, code; each may be cut short")
  @QueryParam("q")
  public String q;

  @QueryParam("type")
  public PartnerType type;

  @QueryParam("country")
  public Country country;

  @QueryParam("unRegion")
  public UnRegion unRegion;

  @Parameter(description = "One of its sectors, as written")
  @QueryParam("sector")
  public String sector;

  @Parameter(description = "A UN regional group that it serves")
  @QueryParam("serves")
  public UnRegion serves;

  @Parameter(description = "A country that it serves by name (ISO 3166-1 alpha-2)")
  @QueryParam("servesCountry")
  public Country servesCountry;

  @Parameter(description = "Whether it was merged into another record")
  @QueryParam("merged")
  public Boolean merged;

  @Parameter(description = "Code of the record that stands for it")
  @QueryParam("mergedInto")
  public String mergedInto;

  @Parameter(
      description =
          "A forum of which its organisation is a member on the day (today unless asOf says another)")
  @QueryParam("memberOf")
  public String memberOf;

  @Parameter(description = "Whether its organisation takes part in any partnership on the day")
  @QueryParam("takesPart")
  public Boolean takesPart;

  @Parameter(description = "The day for memberOf and takesPart")
  @QueryParam("asOf")
  public LocalDate asOf;

  Listing<Partner> in(Listings listings, LocalDate today) {
    LocalDate day = asOf == null ? today : asOf;
    Listing<Partner> list =
        Search.in(listings.of(Partner.class, "code"), q)
            .where("type", type)
            .where("country", country == null ? null : country.code())
            .where("unRegion", unRegion)
            .where("mergedInto", mergedInto)
            .and(
                "cast(sql('jsonb_exists(?, ?)', e.sectors, :sector) as boolean) = true",
                "sector",
                sector)
            .and(SERVES.formatted("serves"), "serves", having("unRegion", serves))
            .and(SERVES.formatted("served"), "served", served());
    if (merged != null) {
      list.and(merged ? "e.mergedInto is not null" : "e.mergedInto is null");
    }
    if (memberOf != null) {
      list.and(MEMBER, "memberOf", memberOf).with("memberOn", day);
    }
    if (takesPart != null) {
      list.and(takesPart ? TAKES_PART : "not " + TAKES_PART).with("partOn", day);
    }
    return list;
  }

  private static String having(String member, Enum<?> value) {
    return value == null ? null : "[{\"" + member + "\": \"" + value.name() + "\"}]";
  }

  private String served() {
    return servesCountry == null ? null : "[{\"countries\": [\"" + servesCountry.code() + "\"]}]";
  }
}
