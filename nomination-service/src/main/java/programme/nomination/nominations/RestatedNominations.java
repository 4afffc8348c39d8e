package programme.nomination.nominations;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;

/** The public states of all nominations, for those who must begin anew with them. */
@ApplicationScoped
class RestatedNominations implements Restatable {
  @Override
  public EventType type() {
    return EventType.NOMINATION_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Nomination.<Nomination>listAll(Sort.by("id")).stream()
        .map(one -> Whole.of(one.id.toString(), stated(one.status), one.state()));
  }

  private static EventType stated(NominationStatus status) {
    return switch (status) {
      case SUBMITTED -> EventType.NOMINATION_SUBMITTED;
      case UNDER_REVIEW -> EventType.NOMINATION_REVIEWED;
      case ACCEPTED -> EventType.NOMINATION_ACCEPTED;
      case DECLINED -> EventType.NOMINATION_DECLINED;
      case WITHDRAWN -> EventType.NOMINATION_WITHDRAWN;
    };
  }
}
