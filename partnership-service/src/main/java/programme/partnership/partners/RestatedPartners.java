package programme.partnership.partners;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.restore.Restatable;

/** All partners, for those who must begin anew with them. */
@ApplicationScoped
class RestatedPartners implements Restatable {
  @Override
  public EventType type() {
    return EventType.PARTNER_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Partner.<Partner>listAll(Sort.by("code")).stream()
        .map(one -> new Whole(one.code, facts(one)));
  }

  private static List<Fact> facts(Partner partner) {
    Fact registered = new Fact(EventType.PARTNER_REGISTERED, partner.snapshot());
    return partner.mergedInto == null
        ? List.of(registered)
        : List.of(registered, new Fact(EventType.PARTNER_MERGED, partner.merged()));
  }
}
