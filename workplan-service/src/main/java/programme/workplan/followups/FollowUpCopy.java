package programme.workplan.followups;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/**
 * A copy of what another service's things of one kind respond to; without those that say nothing.
 */
abstract class FollowUpCopy implements Projection {
  private static final String FORGET = "delete from %s where key = :key";
  private static final String KEEP =
      """
      insert into %s (key, decision, paragraph, title) values (:key, :decision, :paragraph, cast(:title as jsonb))
      on conflict (key) do update
        set decision = excluded.decision, paragraph = excluded.paragraph, title = excluded.title
      """;

  private final EntityManager entities;
  private final String table;
  private final String title;
  private final Set<EventType> follows;

  /**
   * @param title the member of the events' data that names the thing
   * @param follows types that state the thing whole
   */
  FollowUpCopy(EntityManager entities, String table, String title, EventType... follows) {
    this.entities = entities;
    this.table = table;
    this.title = title;
    this.follows = Set.of(follows);
  }

  @Override
  public Set<EventType> follows() {
    return follows;
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(follows.iterator().next(), table, "key"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    if (data.hasNonNull("inResponseTo")) {
      keep(event.subject(), data.get("inResponseTo"), data.path(title));
    } else {
      forget(event.subject());
    }
  }

  void forget(String key) {
    entities.createNativeQuery(FORGET.formatted(table)).setParameter("key", key).executeUpdate();
  }

  private void keep(String key, JsonNode to, JsonNode title) {
    entities
        .createNativeQuery(KEEP.formatted(table))
        .setParameter("key", key)
        .setParameter("decision", to.get("decision").textValue())
        .setParameter("paragraph", to.path("paragraph").textValue())
        .setParameter("title", title.isObject() ? title.toString() : null)
        .executeUpdate();
  }
}
