package programme.kit.eventloop;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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

  void apply(Connection connection, ProgrammeEvent event) throws SQLException {
    if (event.type().isRestatement()) {
      restate(connection, event);
    } else {
      apply(projections, event);
    }
  }

  /** What was kept of the aggregate goes; what the restatement says of it comes. */
  private void restate(Connection connection, ProgrammeEvent restatement) throws SQLException {
    List<ProgrammeEvent> facts = facts(restatement);
    List<Projection> replaced = new ArrayList<>();
    for (Projection projection : projections) {
      var own = facts.stream().filter(fact -> projection.follows().contains(fact.type())).toList();
      boolean follows =
          projection.follows().stream().anyMatch(t -> t.source().equals(restatement.source()));
      if (follows && !projection.restate(restatement, own)) {
        replaced.add(projection);
      }
    }
    // Rows go behind the entity manager's back, so it must hold none of them.
    entities.flush();
    entities.clear();
    for (Projection projection : replaced) {
      forget(connection, projection, restatement);
    }
    facts.forEach(fact -> apply(replaced, fact));
  }

  private void apply(List<Projection> followers, ProgrammeEvent event) {
    for (Projection projection : followers) {
      if (projection.follows().contains(event.type())) {
        projection.apply(event);
        // Whatever this event breaks shall be told while it is this event's turn.
        entities.flush();
      }
    }
  }

  private static void forget(Connection connection, Projection projection, ProgrammeEvent event)
      throws SQLException {
    for (Kept kept : projection.keeps()) {
      if (kept.source().equals(event.source())) {
        try (var delete =
            connection.prepareStatement(
                "delete from %s where %s::text = ?".formatted(kept.table(), kept.subject()))) {
          delete.setString(1, event.subject());
          delete.executeUpdate();
        }
      }
    }
  }

  private static List<ProgrammeEvent> facts(ProgrammeEvent restatement) {
    List<ProgrammeEvent> facts = new ArrayList<>();
    for (JsonNode fact : restatement.data().path("facts")) {
      String type = fact.path("type").asText();
      facts.add(
          new ProgrammeEvent(
              restatement.id(),
              EventType.find(type)
                  .orElseThrow(() -> new IllegalStateException("unknown type of fact " + type)),
              restatement.source(),
              restatement.subject(),
              restatement.epoch(),
              restatement.sequence(),
              restatement.time(),
              restatement.traceparent(),
              fact.required("data")));
    }
    return facts;
  }
}
