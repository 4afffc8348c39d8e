package programme.nomination.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import programme.kit.access.Organisations;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.UnRegion;

/** How many seats of a forum are taken; annulled appointments take none. */
@ApplicationScoped
class SeatsTaken {
  /** Seats change hands at the beginning of a day: what ends the day before is free again. */
  private static final String MOST =
      """
      select coalesce(max(seats), 0), coalesce(max(of_region), 0), coalesce(max(of_organisation), 0)
      from (
        select sum(step) over days as seats,
               sum(step) filter (where un_region = :region) over days as of_region,
               sum(step) filter (where organisation_key in (:organisation)) over days as of_organisation
        from (
          select greatest(from_day, cast(:from as date)) as day, 1 as step, un_region, organisation_key
          from overlapping
          union all
          select to_day + 1, -1, un_region, organisation_key
          from overlapping where to_day < coalesce(cast(:to as date), 'infinity')) steps
        window days as (order by day)) counted
      """;

  private static final String OVERLAPPING =
      """
      with overlapping as materialized (
        select from_day, to_day, un_region, organisation_key from member
        where forum = :forum and annulment is null
          and (from_day is null or from_day <= coalesce(cast(:to as date), 'infinity'))
          and (to_day is null or to_day >= cast(:from as date)))
      """;

  private static final String ON =
      """
      select organisation ->> 'type' as type, un_region, count(*) from member
      where forum = :forum and annulment is null
        and (from_day is null or from_day <= :day) and (to_day is null or to_day >= :day)
      group by 1, 2
      """;

  private final EntityManager entities;
  private final Organisations organisations;

  SeatsTaken(EntityManager entities, Organisations organisations) {
    this.entities = entities;
    this.organisations = organisations;
  }

  /** The most that are taken at once on any of some days. */
  record Most(long total, long ofRegion, long ofOrganisation) {}

  /** The most on any of the candidate's days, of all, of its region and of its organisation. */
  Most during(Member candidate) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(OVERLAPPING + MOST, Object[].class)
                .setParameter("forum", candidate.forum)
                .setParameter("from", candidate.fromDay)
                .setParameter("to", candidate.toDay)
                .setParameter(
                    "region", candidate.unRegion == null ? null : candidate.unRegion.name())
                .setParameter("organisation", organisations.codesOf(candidate.organisationKey))
                .getSingleResult();
    return new Most(number(row[0]), number(row[1]), number(row[2]));
  }

  /**
   * So many members of one constituency and region sit on a day.
   *
   * @param unRegion null for who belongs to no regional group
   */
  record Group(PartnerType constituency, UnRegion unRegion, long taken) {}

  List<Group> on(String forum, LocalDate day) {
    List<?> rows =
        entities
            .createNativeQuery(ON, Object[].class)
            .setParameter("forum", forum)
            .setParameter("day", day)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(SeatsTaken::group).toList();
  }

  private static Group group(Object[] row) {
    return new Group(
        PartnerType.valueOf((String) row[0]),
        row[1] == null ? null : UnRegion.valueOf((String) row[1]),
        number(row[2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
