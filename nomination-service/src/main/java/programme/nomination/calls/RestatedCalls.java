package programme.nomination.calls;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.restore.Restatable;

/** All calls with what was announced of them, for those who must begin anew with them. */
@ApplicationScoped
class RestatedCalls implements Restatable {
  private final EntityManager entities;

  RestatedCalls(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public EventType type() {
    return EventType.CALL_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Call.<Call>listAll(Sort.by("id")).stream().map(one -> new Whole(one.id, facts(one)));
  }

  private List<Fact> facts(Call call) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(EventType.CALL_SCHEDULED, CallEvents.Snapshot.of(call)));
    if (announced(call, "OPENED", call.opening())) {
      facts.add(new Fact(EventType.CALL_OPENED, CallEvents.Opened.of(call)));
    }
    // Of a call that was extended: whether it has closed at the end that stands now.
    if (announced(call, "CLOSED", call.closesAt)) {
      facts.add(new Fact(EventType.CALL_CLOSED, CallEvents.Closed.of(call)));
    }
    return facts;
  }

  private boolean announced(Call call, String kind, Instant instant) {
    return !entities
        .createNativeQuery(
            "select 1 from call_announcement where call = :call and kind = :kind and instant = :instant",
            Integer.class)
        .setParameter("call", call.id)
        .setParameter("kind", kind)
        .setParameter("instant", instant)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
