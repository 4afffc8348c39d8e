package programme.workplan.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;
import programme.kit.vocabulary.PartnerType;

/** Keeps the copy. */
@ApplicationScoped
class Partners implements Projection {
  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.PARTNER_REGISTERED,
        EventType.PARTNER_CHANGED,
        EventType.PARTNER_MERGED,
        EventType.PARTNER_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.PARTNER_REGISTERED, "partner", "code"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    Partner partner = Partner.findById(event.subject());
    if (partner == null) {
      partner = new Partner();
      partner.code = event.subject();
    }
    if (event.type() == EventType.PARTNER_MERGED || event.type() == EventType.PARTNER_ANNULLED) {
      // What is annulled of a partner is its merger: then nothing is named.
      partner.mergedInto = event.data().path("into").asText(null);
    } else {
      partner.type = PartnerType.valueOf(event.data().get("type").textValue());
    }
    partner.persist();
  }
}
