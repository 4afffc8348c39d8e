package programme.kit.eventloop;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;
import programme.kit.events.Topics;

/** All projections of this service. */
@ApplicationScoped
class Projections {
  private final List<Projection> projections;
  private final EntityManager entities;

  Projections(@All List<Projection> projections, EntityManager entities) {
    this.projections = projections;
    this.entities = entities;
  }

  /** The topics that hold any followed type. */
  Set<String> topics() {
    return projections.stream()
        .flatMap(projection -> projection.follows().stream())
        .map(type -> Topics.of(type.service()))
        .collect(Collectors.toSet());
  }

  void apply(ProgrammeEvent event) {
    for (Projection projection : projections) {
      if (projection.follows().contains(event.type())) {
        projection.apply(event);
        // Whatever this event breaks shall be told while it is this event's turn.
        entities.flush();
      }
    }
  }

  boolean follow(EventType type) {
    return projections.stream().anyMatch(projection -> projection.follows().contains(type));
  }
}
