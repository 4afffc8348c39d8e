package programme.partnership.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.restore.Restatable;

/** All contributions that stand, for those who must begin anew with them; payments follow. */
@ApplicationScoped
class RestatedContributions implements Restatable {
  private static final int ROWS_AT_A_TIME = 500;

  @Override
  public EventType type() {
    return EventType.CONTRIBUTION_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Contribution.<Contribution>find("annulment is null order by id")
        .withHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_A_TIME)
        .stream()
        .map(this::whole);
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
                    new Fact(EventType.CONTRIBUTION_PAID, ContributionFacts.Paid.of(one, payment)))
            .toList();
    // There may be more of them than memory is for.
    Contribution.getEntityManager().clear();
    return new Whole(one.id.toString(), List.of(pledge), payments);
  }
}
