package programme.workplan.mandates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.vocabulary.Annulment;
import programme.workplan.decisions.Decision;
import programme.workplan.decisions.Paragraph;

/** Derives a mandate's course anew after an act on it, and tells. The decision is locked. */
@ApplicationScoped
class Announcer {
  private final Outbox outbox;
  private final ProgrammeClock clock;

  Announcer(Outbox outbox, ProgrammeClock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  void changed(Mandate mandate, StatusChange fact, Paragraph.Status from) {
    List<Segment> course = derive(mandate, fact.recordedAt);
    outbox.append(
        EventType.MANDATE_STATUS_CHANGED,
        mandate.decision,
        MandateEvents.StatusChanged.of(mandate, fact, from, course, clock.today()));
  }

  void responded(Mandate mandate, Response response) {
    outbox.append(
        EventType.MANDATE_RESPONDED,
        mandate.decision,
        MandateEvents.Responded.of(mandate, response));
  }

  void annulled(Mandate mandate, MandateEvents.Kind kind, UUID fact, Annulment annulment) {
    List<Segment> course = derive(mandate, annulment.recordedAt());
    outbox.append(
        EventType.MANDATE_ANNULLED,
        mandate.decision,
        MandateEvents.Annulled.of(
            mandate, new MandateEvents.TakenBack(kind, fact), annulment, course, clock.today()));
  }

  /** The decision answers its mandates' statuses, so it has changed too. */
  private static List<Segment> derive(Mandate mandate, Instant now) {
    mandate.touch(now);
    Decision.lock(mandate.decision).touch(now);
    return Standing.derive(mandate);
  }
}
