package programme.partnership.determinations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.partnership.partnerships.Partnership;
import programme.partnership.partnerships.PartnershipFacts;

/** The findings on a partnership. */
@ApplicationScoped
class DeterminationFacts implements PartnershipFacts {
  @Override
  public List<Fact> of(Partnership partnership) {
    return Determination.standing(partnership.code()).stream()
        .map(Determinations.View::of)
        .map(
            view ->
                new Fact(
                    EventType.PARTNERSHIP_DETERMINED,
                    new Determinations.Event(partnership.code(), view)))
        .toList();
  }
}
