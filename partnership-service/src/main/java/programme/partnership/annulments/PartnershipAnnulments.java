package programme.partnership.annulments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Text;
import programme.partnership.channels.Routing;
import programme.partnership.determinations.Determinations;
import programme.partnership.participations.Participations;
import programme.partnership.partnerships.Partnership;
import programme.partnership.statuses.Status;
import programme.partnership.statuses.StatusChange;

/** Derives a partnership anew without one of its facts, and tells what stands. */
@ApplicationScoped
public class PartnershipAnnulments {
  /** What sort of fact is taken back. */
  public enum Kind {
    STATUS_CHANGE,
    DETERMINATION,
    PARTICIPATION
  }

  record Fact(Kind kind, UUID id) {}

  /** The data of {@code programme.partnership.annulled.v1}. */
  record Event(
      String code,
      Fact fact,
      Text reason,
      Authority authority,
      Instant recordedAt,
      Status status,
      List<Determinations.View> determinations,
      List<Participations.View> participations) {}

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final Routing routing;

  PartnershipAnnulments(Outbox outbox, ProgrammeClock clock, Routing routing) {
    this.outbox = outbox;
    this.clock = clock;
    this.routing = routing;
  }

  /** The partnership's row is locked by the caller, and the fact marked. */
  public void tell(Partnership partnership, Kind kind, UUID id, Annulment annulment) {
    String code = partnership.code();
    partnership.touch(annulment.recordedAt());
    outbox.append(
        EventType.PARTNERSHIP_ANNULLED,
        code,
        new Event(
            code,
            new Fact(kind, id),
            annulment.reason(),
            annulment.authority(),
            annulment.recordedAt(),
            StatusChange.inForce(code, clock.today()),
            Determinations.standing(code),
            Participations.standing(code)));
    routing.derive(partnership);
  }
}
