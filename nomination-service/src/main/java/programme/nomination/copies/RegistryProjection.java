package programme.nomination.copies;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Follows the registry: what partners are and where, and which partnerships there are. */
@ApplicationScoped
class RegistryProjection implements Projection {
  private static final String PARTNER =
      """
      insert into partner_copy (code, type, country, un_region) values (:code, :type, :country, :region)
      on conflict (code) do update
      set type = excluded.type, country = excluded.country, un_region = excluded.un_region
      """;
  private static final String PARTNERSHIP =
      "insert into partnership_copy (code) values (:code) on conflict do nothing";

  private final EntityManager entities;

  RegistryProjection(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.PARTNER_REGISTERED, EventType.PARTNER_CHANGED, EventType.PARTNERSHIP_REGISTERED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(EventType.PARTNER_REGISTERED, "partner_copy", "code"),
        Kept.of(EventType.PARTNERSHIP_REGISTERED, "partnership_copy", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    if (event.type() == EventType.PARTNERSHIP_REGISTERED) {
      entities
          .createNativeQuery(PARTNERSHIP)
          .setParameter("code", data.required("code").asText())
          .executeUpdate();
      return;
    }
    entities
        .createNativeQuery(PARTNER)
        .setParameter("code", data.required("code").asText())
        .setParameter("type", data.required("type").asText())
        .setParameter("country", data.path("country").asText(null))
        .setParameter("region", data.path("unRegion").asText(null))
        .executeUpdate();
  }
}
