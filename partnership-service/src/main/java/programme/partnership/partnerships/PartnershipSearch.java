package programme.partnership.partnerships;

import java.time.LocalDate;
import programme.kit.http.Listing;
import programme.kit.http.Listings;
import programme.partnership.statuses.Status;

/**
 * The list of partnerships by what other rows say of them, in one statement whatever their number.
 */
final class PartnershipSearch {
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

  private PartnershipSearch() {}

  /**
   * @param status in force on the day; null: any
   * @param determination found by the day; null: whatever was found
   */
  static Listing<Partnership> in(
      Listings listings, LocalDate day, Status status, DeterminationFilter determination) {
    Listing<Partnership> list = listings.of(Partnership.class, "code");
    if (status != null) {
      list.and(STATUS_OF_THE_DAY).with("status", status).with("day", day);
    }
    if (determination != null) {
      list.and(determination == DeterminationFilter.ANY ? DETERMINED : "not " + DETERMINED)
          .with("determinedOn", day);
    }
    return list;
  }
}
