package programme.partnership.members;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/** Follows the forums' members. */
@ApplicationScoped
class Members implements Projection {
  private static final String KEEP =
      """
      insert into member_copy (id, forum, organisation, starts_on, ends_on)
      values (:id, :forum, :organisation, :from, :to)
      on conflict (id) do update
      set organisation = excluded.organisation, starts_on = excluded.starts_on, ends_on = excluded.ends_on
      """;

  private final EntityManager entities;

  Members(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.MEMBER_APPOINTED, EventType.MEMBER_LEFT, EventType.MEMBER_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.MEMBER_APPOINTED, "member_copy", "forum"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    JsonNode data = event.data();
    UUID id = UUID.fromString(data.required("id").asText());
    if (event.type() == EventType.MEMBER_ANNULLED) {
      entities
          .createNativeQuery("delete from member_copy where id = :id")
          .setParameter("id", id)
          .executeUpdate();
      return;
    }
    entities
        .createNativeQuery(KEEP)
        .setParameter("id", id)
        .setParameter("forum", event.subject())
        .setParameter("organisation", text(data.path("organisation").path("code")))
        .setParameter("from", day(data.path("from")))
        .setParameter("to", day(data.path("to")))
        .executeUpdate();
  }

  private static String text(JsonNode value) {
    return value.asText(null);
  }

  private static LocalDate day(JsonNode value) {
    return Optional.ofNullable(text(value)).map(LocalDate::parse).orElse(null);
  }
}
