package programme.partnership.references;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** A copy: which items of which work plans have been told of, in any of their versions. */
@Singleton
class KnownPlanItems implements Projection {
  private final EntityManager entities;

  KnownPlanItems(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.WORK_PLAN_PROPOSED, EventType.WORK_PLAN_ADOPTED, EventType.WORK_PLAN_AMENDED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.WORK_PLAN_PROPOSED, "plan_item_copy", "plan"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    entities
        .createNativeQuery(
            """
            insert into plan_item_copy (plan, item)
            select :plan, key from jsonb_array_elements_text(cast(:keys as jsonb)) as keys (key)
            on conflict do nothing
            """)
        .setParameter("plan", event.subject())
        .setParameter("keys", event.data().get("itemKeys").toString())
        .executeUpdate();
  }
}
