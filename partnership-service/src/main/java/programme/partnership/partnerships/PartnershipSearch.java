package programme.partnership.partnerships;

import io.quarkus.panache.common.Parameters;
import java.time.LocalDate;
import java.util.List;
import programme.kit.http.PageRequest;
import programme.partnership.statuses.Status;

/** The list of partnerships with its filters, in one statement whatever their number. */
final class PartnershipSearch {
  private static final String QUERY =
      """
      from Partnership p where p.code > :after
        and (:scope is null or p.scope = :scope)
        and (:status is null or :status = (
          select s.status from StatusChange s where s.partnership = p.code and (s.effectiveOn is null or s.effectiveOn <= :day)
          order by s.effectiveOn desc nulls last, s.ordinal desc limit 1))
        and (:determination is null
          or :determination = 'ANY' and exists (from Determination d where d.partnership = p.code)
          or :determination = 'NONE' and not exists (from Determination d where d.partnership = p.code))
      order by p.code
      """;

  private PartnershipSearch() {}

  static List<Partnership> find(
      PageRequest page,
      LocalDate day,
      Status status,
      Scope scope,
      DeterminationFilter determination) {
    return Partnership.<Partnership>find(
            QUERY,
            Parameters.with("after", page.afterKey())
                .and("scope", scope)
                .and("status", status)
                .and("day", day)
                .and("determination", determination == null ? null : determination.name()))
        .page(0, page.rows())
        .list();
  }
}
