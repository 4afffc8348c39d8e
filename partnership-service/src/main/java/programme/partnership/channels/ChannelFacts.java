package programme.partnership.channels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.partnership.partnerships.Partnership;
import programme.partnership.partnerships.PartnershipFacts;

/** The reporting channels of a partnership, as last published. */
@ApplicationScoped
class ChannelFacts implements PartnershipFacts {
  @Override
  public List<Fact> of(Partnership partnership) {
    return List.of(
        new Fact(
            EventType.PARTNERSHIP_REPORTING_CHANNEL_CHANGED,
            new Routing.Event(partnership.code(), partnership.channels())));
  }
}
