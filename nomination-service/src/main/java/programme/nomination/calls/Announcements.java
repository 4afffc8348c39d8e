package programme.nomination.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;

/** Tells followers that a call has opened or closed, each instant once, under the call's lock. */
@ApplicationScoped
class Announcements {
  private static final String DUE =
      """
      select c.id from call c
      where (coalesce(c.opens_at, c.recorded_at) <= :now and coalesce(c.opens_at, c.recorded_at) < c.closes_at
             and not exists (select from call_announcement a where a.call = c.id and a.kind = 'OPENED'
                             and a.instant = coalesce(c.opens_at, c.recorded_at)))
         or (c.closes_at <= :now
             and not exists (select from call_announcement a where a.call = c.id and a.kind = 'CLOSED'
                             and a.instant = c.closes_at))
      order by c.id
      """;
  private static final String ANNOUNCE =
      "insert into call_announcement (call, kind, instant) values (:call, :kind, :instant) on conflict do nothing";

  private final EntityManager entities;
  private final ProgrammeClock clock;
  private final Outbox outbox;

  Announcements(EntityManager entities, ProgrammeClock clock, Outbox outbox) {
    this.entities = entities;
    this.clock = clock;
    this.outbox = outbox;
  }

  /** Calls whose opening or closing has come and was not told. */
  @Transactional
  List<String> due() {
    List<?> ids =
        entities
            .createNativeQuery(DUE, String.class)
            .setParameter("now", clock.now())
            .getResultList();
    return ids.stream().map(String.class::cast).toList();
  }

  /**
   * Tells what is due of one call; whoever took a nomination before the closing has committed by
   * now.
   */
  @Transactional
  void announce(String id) {
    Call.lock(id).ifPresent(call -> announce(call, clock.now()));
  }

  /** For who holds the call's lock already, or has just made it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void announce(Call call, Instant now) {
    Instant opening = call.opening();
    // A call that was recorded after its end was never open.
    if (opening.isBefore(call.closesAt)
        && !now.isBefore(opening)
        && first(call, "OPENED", opening)) {
      outbox.append(EventType.CALL_OPENED, call.id, CallEvents.Opened.of(call));
    }
    if (!now.isBefore(call.closesAt) && first(call, "CLOSED", call.closesAt)) {
      outbox.append(EventType.CALL_CLOSED, call.id, CallEvents.Closed.of(call));
    }
  }

  private boolean first(Call call, String kind, Instant instant) {
    return entities
            .createNativeQuery(ANNOUNCE)
            .setParameter("call", call.id)
            .setParameter("kind", kind)
            .setParameter("instant", instant)
            .executeUpdate()
        == 1;
  }
}
