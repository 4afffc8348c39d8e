package programme.partnership.partnerships;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import programme.kit.http.Listing;
import programme.kit.http.Listings;
import programme.kit.vocabulary.Country;
import programme.kit.vocabulary.UnRegion;
import programme.partnership.partners.Partner;
import programme.partnership.search.Search;
import programme.partnership.statuses.Status;

/** Which partnerships are asked for; what other rows say of them is asked in the same statement. */
class PartnershipFilter {
  private static final String STATUS_OF_THE_DAY =
      """
      :status = (
        select s.status from StatusChange s
        where s.partnership = e.code and s.annulment is null and (s.effectiveOn is null or s.effectiveOn <= :day)
        order by s.effectiveOn desc nulls last, s.ordinal desc limit 1)
      """;
  private static final String DETERMINED =
      "exists (from Determination d where d.partnership = e.code and d.annulment is null"
          + " and (d.effectiveOn is null or d.effectiveOn <= :determinedOn))";
  private static final String TAKES_PART =
      """
      exists (
        from Participation p
        where p.partnership = e.code and p.partner in :organisation and p.annulment is null
          and (p.from is null or p.from <= :partOn) and (p.to is null or p.to >= :partOn))
      """;
  private static final String AREA =
      "cast(function('jsonb_extract_path_text', e.area, '%1$s') as string) = :%1$s";

  @Parameter(
      description = "Words of its names, acronym, code, area, summary; each may be cut short")
  @QueryParam("q")
  public String q;

  @QueryParam("status")
  public Status status;

  @QueryParam("scope")
  public Scope scope;

  @Parameter(description = "The kind of partnership, where a source says it")
  @QueryParam("model")
  public Registration.Model model;

  @QueryParam("unRegion")
  public UnRegion unRegion;

  @QueryParam("country")
  public Country country;

  @Parameter(description = "One of its waste streams")
  @QueryParam("wasteStream")
  public String wasteStream;

  @Parameter(description = "Whether it goes through a regional centre, named or not")
  @QueryParam("throughCentre")
  public Boolean throughCentre;

  @Parameter(
      description =
          "Code of a partner whose organisation takes part on the day, in any role and under any of its codes")
  @QueryParam("partner")
  public String partner;

  @Parameter(
      description =
          "NONE: those on which nothing was determined by the day; with scope=REGIONAL those that still need it")
  @QueryParam("determination")
  public DeterminationFilter determination;

  @QueryParam("asOf")
  public LocalDate asOf;

  LocalDate day(LocalDate today) {
    return asOf == null ? today : asOf;
  }

  Listing<Partnership> in(Listings listings, LocalDate day) {
    Listing<Partnership> list =
        Search.in(listings.of(Partnership.class, "code"), q)
            .where("scope", scope)
            .where("model", model)
            .and(AREA.formatted("unRegion"), "unRegion", unRegion == null ? null : unRegion.name())
            .and(AREA.formatted("country"), "country", country == null ? null : country.code())
            .and(
                "cast(sql('jsonb_exists(?, ?)', e.wasteStreams, :wasteStream) as boolean) = true",
                "wasteStream",
                wasteStream);
    if (throughCentre != null) {
      list.and(throughCentre ? "e.throughCentre is not null" : "e.throughCentre is null");
    }
    if (status != null) {
      list.and(STATUS_OF_THE_DAY).with("status", status).with("day", day);
    }
    if (partner != null) {
      list.and(TAKES_PART, "organisation", Partner.codesOf(partner)).with("partOn", day);
    }
    if (determination != null) {
      list.and(determination == DeterminationFilter.ANY ? DETERMINED : "not " + DETERMINED)
          .with("determinedOn", day);
    }
    return list;
  }
}
