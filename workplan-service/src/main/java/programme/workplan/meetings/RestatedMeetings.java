package programme.workplan.meetings;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;

/** All meetings, for those who must begin anew with them. */
@ApplicationScoped
class RestatedMeetings implements Restatable {
  @Override
  public EventType type() {
    return EventType.MEETING_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Meeting.<Meeting>listAll(Sort.by("code")).stream()
        .map(one -> Whole.of(one.code, EventType.MEETING_REGISTERED, one.described()));
  }
}
