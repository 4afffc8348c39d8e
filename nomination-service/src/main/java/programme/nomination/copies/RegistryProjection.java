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
  private static final String MERGER =
      "update partner_copy set merged_into = :into where code = :code";
  private static final String PARTNERSHIP =
      "insert into partnership_copy (code) values (:code) on conflict do nothing";

  private final EntityManager entities;

  RegistryProjection(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.PARTNER_REGISTERED,
        EventType.PARTNER_CHANGED,
        EventType.PARTNER_MERGED,
        EventType.PARTNER_ANNULLED,
        EventType.PARTNERSHIP_REGISTERED);
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
    switch (event.type()) {
      case PARTNERSHIP_REGISTERED ->
          entities
              .createNativeQuery(PARTNERSHIP)
              .setParameter("code", data.required("code").asText())
              .executeUpdate();
      // What is annulled of a partner is its merger: then nothing is named.
      case PARTNER_MERGED, PARTNER_ANNULLED ->
          entities
              .createNativeQuery(MERGER)
              .setParameter("code", event.subject())
              .setParameter("into", data.path("into").asText(null))
              .executeUpdate();
      default -> keep(data);
    }
  }

  private void keep(JsonNode data) {
    entities
        .createNativeQuery(PARTNER)
        .setParameter("code", data.required("code").asText())
        .setParameter("type", data.required("type").asText())
        .setParameter("country", data.path("country").asText(null))
        .setParameter("region", data.path("unRegion").asText(null))
        .executeUpdate();
  }
}
