package programme.partnership.participations;

import java.time.LocalDate;
import programme.kit.http.Listing;
import programme.kit.http.Listings;

/** Who takes part in what, in the order of recording. */
final class Taking {
  private static final String THAT_DAY =
      "e.annulment is null and (e.from is null or e.from <= :asOf) and (e.to is null or e.to >= :asOf)";

  private Taking() {}

  /**
   * @param asOf leaves those who take part on that day; null: whatever was recorded
   */
  static Listing<Participation> part(Listings listings, LocalDate asOf, Participation.Role role) {
    return listings.of(Participation.class, "id").and(THAT_DAY, "asOf", asOf).where("role", role);
  }
}
