package programme.workplan.workplans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import programme.workplan.workplans.PlanTimeline.Adoption;
import programme.workplan.workplans.PlanTimeline.Frozen;
import programme.workplan.workplans.PlanTimeline.Standing;

class PlanTimelineTest {
  private static final Instant MAY = Instant.parse("2008-05-20T10:00:00Z");
  private static final Instant JULY = Instant.parse("2008-07-02T10:00:00Z");
  private static final LocalDate BALI = LocalDate.parse("2008-06-27");

  @Test
  void a_proposal_stands_from_its_recording_and_an_adoption_from_its_decision() {
    var plan = new PlanTimeline(List.of(new Frozen(1, MAY, new Adoption(JULY, BALI), null)));
    assertThat(on(plan, "2008-05-19")).isEmpty();
    assertThat(on(plan, "2008-05-20")).contains(new Standing(1, PlanStatus.PROPOSED));
    assertThat(on(plan, "2008-06-26")).contains(new Standing(1, PlanStatus.PROPOSED));
    assertThat(on(plan, "2008-06-27")).contains(new Standing(1, PlanStatus.ADOPTED));
  }

  @Test
  void an_adoption_of_an_unknown_day_holds_since_before_our_record() {
    var plan = new PlanTimeline(List.of(new Frozen(1, JULY, new Adoption(JULY, null), null)));
    assertThat(on(plan, "1990-01-01")).contains(new Standing(1, PlanStatus.ADOPTED));
  }

  @Test
  void an_amendment_of_an_unknown_day_holds_from_its_recording() {
    var plan =
        new PlanTimeline(
            List.of(
                new Frozen(1, MAY, new Adoption(MAY, null), null),
                new Frozen(2, null, new Adoption(JULY, null), null)));
    assertThat(on(plan, "2008-07-01")).contains(new Standing(1, PlanStatus.ADOPTED));
    assertThat(on(plan, "2008-07-02")).contains(new Standing(2, PlanStatus.ADOPTED));
  }

  @Test
  void an_adopted_version_stays_in_force_beside_a_later_proposal() {
    var plan =
        new PlanTimeline(
            List.of(
                new Frozen(1, null, new Adoption(MAY, null), null),
                new Frozen(2, JULY, null, null)));
    assertThat(on(plan, "2009-01-01")).contains(new Standing(1, PlanStatus.ADOPTED));
  }

  @Test
  void a_plan_is_superseded_from_the_day_of_the_other_ones_adoption() {
    var plan =
        new PlanTimeline(
            List.of(new Frozen(1, null, new Adoption(MAY, null), new Adoption(JULY, BALI))));
    assertThat(on(plan, "2008-06-26")).contains(new Standing(1, PlanStatus.ADOPTED));
    assertThat(on(plan, "2008-06-27")).contains(new Standing(1, PlanStatus.SUPERSEDED));
  }

  private static Optional<Standing> on(PlanTimeline plan, String day) {
    return plan.on(LocalDate.parse(day));
  }
}
