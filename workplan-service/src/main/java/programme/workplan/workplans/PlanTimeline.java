package programme.workplan.workplans;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import programme.kit.clock.ProgrammeClock;

/**
 * Which version of a plan was in force on which day, and as what. An adoption takes effect on the
 * day on which its decision was adopted. Where that day is unknown, the first adoption holds since
 * before our record, and a later one from the day on which it was recorded. A proposal stands from
 * its recording until something is adopted.
 *
 * @param versions those that are frozen, the oldest first
 */
record PlanTimeline(List<Frozen> versions) {
  private static final String FROZEN =
      """
      select v.number, v.proposedAt, v.adoptedAt, d.adoptedOn,
        (select s.adoptedAt from PlanVersion s where s.workPlan = v.supersededBy and s.number =
          (select min(f.number) from PlanVersion f where f.workPlan = v.supersededBy and f.decision is not null)),
        (select e.adoptedOn from PlanVersion s join Decision e on e.code = s.decision
          where s.workPlan = v.supersededBy and s.number =
            (select min(f.number) from PlanVersion f where f.workPlan = v.supersededBy and f.decision is not null))
      from PlanVersion v left join Decision d on d.code = v.decision
      where v.workPlan = :code and v.status <> :draft
      order by v.number
      """;

  /**
   * A version with the days that matter.
   *
   * @param adopted null for one that is only proposed
   * @param superseded the adoption of the plan that took its plan's place; null while none did
   */
  record Frozen(int number, Instant proposedAt, Adoption adopted, Adoption superseded) {}

  /**
   * An adoption by a decision.
   *
   * @param decidedOn null while unknown
   */
  record Adoption(Instant recordedAt, LocalDate decidedOn) {
    private static Adoption of(Object recordedAt, Object decidedOn) {
      return recordedAt == null ? null : new Adoption((Instant) recordedAt, (LocalDate) decidedOn);
    }

    private LocalDate knownDay() {
      return decidedOn == null ? day(recordedAt) : decidedOn;
    }
  }

  /** A version's standing on a day. */
  record Standing(int number, PlanStatus status) {}

  static PlanTimeline of(EntityManager entities, String code) {
    return new PlanTimeline(
        entities
            .createQuery(FROZEN, Object[].class)
            .setParameter("code", code)
            .setParameter("draft", PlanStatus.DRAFT)
            .getResultStream()
            .map(
                row ->
                    new Frozen(
                        (Integer) row[0],
                        (Instant) row[1],
                        Adoption.of(row[2], row[3]),
                        Adoption.of(row[4], row[5])))
            .toList());
  }

  /** Empty where nothing of the plan was public on that day. */
  Optional<Standing> on(LocalDate day) {
    return newest(version -> isAdopted(version, day))
        .map(version -> new Standing(version.number(), standing(version, day)))
        .or(
            () ->
                newest(
                        version ->
                            version.proposedAt() != null && !day(version.proposedAt()).isAfter(day))
                    .map(version -> new Standing(version.number(), PlanStatus.PROPOSED)));
  }

  private Optional<Frozen> newest(java.util.function.Predicate<Frozen> condition) {
    return versions.stream().filter(condition).max(Comparator.comparing(Frozen::number));
  }

  private boolean isAdopted(Frozen version, LocalDate day) {
    Adoption adoption = version.adopted();
    return adoption != null
        && (adoption.decidedOn() == null && isFirst(version) || !adoption.knownDay().isAfter(day));
  }

  private boolean isFirst(Frozen version) {
    return versions.stream()
        .noneMatch(other -> other.adopted() != null && other.number() < version.number());
  }

  private static PlanStatus standing(Frozen version, LocalDate day) {
    return version.superseded() != null && !version.superseded().knownDay().isAfter(day)
        ? PlanStatus.SUPERSEDED
        : PlanStatus.ADOPTED;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ProgrammeClock.ZONE);
  }
}
