package programme.reporting.updates;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.restore.Restatable;

/**
 * All updates, for those who must begin anew with them: what was accepted last, and the state of a
 * revision that came later.
 */
@ApplicationScoped
class RestatedUpdates implements Restatable {
  @Override
  public EventType type() {
    return EventType.PROGRESS_UPDATE_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return ProgressUpdate.<ProgressUpdate>listAll(Sort.by("id")).stream()
        .map(one -> new Whole(one.id.toString(), facts(one)));
  }

  private static List<Fact> facts(ProgressUpdate update) {
    List<Fact> facts = new ArrayList<>();
    if (update.acceptedRevision != null) {
      Revision accepted = Revision.numbered(update.id, update.acceptedRevision);
      facts.add(
          new Fact(EventType.PROGRESS_UPDATE_ACCEPTED, UpdateEvents.accepted(update, accepted)));
    }
    if (update.status != ProgressUpdate.Status.ACCEPTED) {
      facts.add(new Fact(stated(update), UpdateEvents.state(update)));
    }
    return facts;
  }

  private static EventType stated(ProgressUpdate update) {
    if (update.status == ProgressUpdate.Status.RETURNED) {
      return EventType.PROGRESS_UPDATE_RETURNED;
    }
    return update.revision == 1
        ? EventType.PROGRESS_UPDATE_SUBMITTED
        : EventType.PROGRESS_UPDATE_REVISED;
  }
}
