package programme.partnership.partners;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import programme.kit.events.EventType;
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
        .map(one -> Whole.of(one.code, EventType.PARTNER_REGISTERED, one.snapshot()));
  }
}
