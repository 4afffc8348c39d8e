package programme.partnership.projects;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;

/** All projects, for those who must begin anew with them. */
@ApplicationScoped
class RestatedProjects implements Restatable {
  @Override
  public EventType type() {
    return EventType.PROJECT_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Project.<Project>listAll(Sort.by("code")).stream()
        .map(one -> Whole.of(one.code, EventType.PROJECT_REGISTERED, one.registration()));
  }
}
