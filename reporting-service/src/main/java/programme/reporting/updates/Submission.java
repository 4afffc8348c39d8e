package programme.reporting.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;

/** Takes an update in, as a new one or as the next revision of one. */
@ApplicationScoped
class Submission {
  private final EntityManager entities;
  private final ProgrammeClock clock;
  private final Outbox outbox;

  Submission(EntityManager entities, ProgrammeClock clock, Outbox outbox) {
    this.entities = entities;
    this.clock = clock;
    this.outbox = outbox;
  }

  record Taken(boolean isNew, UpdateView view) {}

  @Transactional
  Taken take(UpdateRequest request, Optional<String> reporter, List<Revision.Relied> reliedOn) {
    String organisation = reporter.orElse(null);
    lockReference(organisation, request.reference());
    Optional<ProgressUpdate> known = ProgressUpdate.lock(organisation, request.reference());
    Instant now = clock.now();
    if (known.isEmpty()) {
      ProgressUpdate update = ProgressUpdate.submit(organisation, request, reliedOn, now);
      outbox.append(
          EventType.PROGRESS_UPDATE_SUBMITTED, update.id.toString(), UpdateEvents.state(update));
      return new Taken(true, UpdateView.of(update));
    }
    ProgressUpdate update = known.get();
    if (update.revise(request, reliedOn, now)) {
      outbox.append(
          EventType.PROGRESS_UPDATE_REVISED, update.id.toString(), UpdateEvents.state(update));
    }
    return new Taken(false, UpdateView.of(update));
  }

  /**
   * There is no row to lock while the reference is new, and two senders of it must not both find it
   * so.
   */
  private void lockReference(String organisation, String reference) {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 1))")
        .setParameter(1, "progress-update " + organisation + " " + reference)
        .getSingleResult();
  }
}
