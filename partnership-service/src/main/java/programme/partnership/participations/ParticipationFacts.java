package programme.partnership.participations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.partnership.partnerships.Partnership;
import programme.partnership.partnerships.PartnershipFacts;

/** Who takes part in a partnership. */
@ApplicationScoped
class ParticipationFacts implements PartnershipFacts {
  @Override
  public List<Fact> of(Partnership partnership) {
    var all =
        Participation.standing(partnership.code()).stream().map(Participations.View::of).toList();
    return all.isEmpty()
        ? List.of()
        : List.of(
            new Fact(
                EventType.PARTNERSHIP_PARTICIPATION_CHANGED,
                new Participations.Event(partnership.code(), all)));
  }
}
