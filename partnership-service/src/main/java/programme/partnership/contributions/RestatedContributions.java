package programme.partnership.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.restore.Restatable;

/** All contributions that stand, for those who must begin anew with them; payments follow. */
@ApplicationScoped
class RestatedContributions implements Restatable {
  @Override
  public EventType type() {
    return EventType.CONTRIBUTION_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Contribution.<Contribution>stream("annulment is null order by id").map(this::whole);
  }

  private Whole whole(Contribution one) {
    Fact pledge =
        Amendment.last(one.id)
            .map(
                last ->
                    new Fact(
                        EventType.CONTRIBUTION_AMENDED, ContributionFacts.Amended.of(one, last)))
            .orElseGet(
                () -> new Fact(EventType.CONTRIBUTION_PLEDGED, ContributionFacts.Pledged.of(one)));
    List<Fact> payments =
        Payment.standing(one.id)
            .map(
                payment ->
                    new Fact(
                        EventType.CONTRIBUTION_PAID, ContributionFacts.Paid.of(one, payment)))
            .toList();
    return new Whole(one.id.toString(), List.of(pledge), payments);
  }
}
