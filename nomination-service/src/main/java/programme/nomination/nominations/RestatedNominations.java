package programme.nomination.nominations;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
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
        .map(one -> new Whole(one.id.toString(), facts(one)));
  }

  private static List<Fact> facts(Nomination nomination) {
    Fact state = new Fact(stated(nomination.status), nomination.state());
    return nomination.erasedAt == null
        ? List.of(state)
        : List.of(
            state,
            new Fact(
                EventType.PERSONAL_DATA_ERASED,
                new PersonalDataErased(nomination.id, nomination.erasedAt)));
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
