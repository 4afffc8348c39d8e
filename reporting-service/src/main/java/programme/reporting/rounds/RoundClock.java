package programme.reporting.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Source;
import programme.reporting.turns.Turns;
import programme.reporting.turns.Worker;

/**
 * Tells the topic, once each, that a round has opened and that it has closed: within a second of
 * the instant, late after an outage.
 */
@ApplicationScoped
class RoundClock implements Worker {
  private static final String DUE =
      """
      select code from reporting_round
      where closed_at is null and closes_at <= programme_now()
         or opened_at is null and coalesce(opens_at, recorded_at) <= programme_now()
      order by code for update skip locked
      """;

  private final EntityManager entities;
  private final ProgrammeClock clock;
  private final Outbox outbox;
  private final Turns turns = new Turns("round-clock", this::tick);

  RoundClock(EntityManager entities, ProgrammeClock clock, Outbox outbox) {
    this.entities = entities;
    this.clock = clock;
    this.outbox = outbox;
  }

  /** The data of both events: the round whole. */
  record Told(
      String code,
      String workPlan,
      @JsonProperty("for") String meeting,
      Period period,
      @JsonInclude(JsonInclude.Include.ALWAYS) Instant opensAt,
      LocalDate closesOn,
      String timeZone,
      Instant closesAt,
      List<Source> sources) {}

  void start(@Observes StartupEvent event) {
    turns.start(500);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    turns.stop();
  }

  @Override
  public Turns turns() {
    return turns;
  }

  private void tick() {
    QuarkusTransaction.requiringNew().run(this::tellDue);
  }

  private void tellDue() {
    List<?> due = entities.createNativeQuery(DUE, String.class).getResultList();
    for (Object code : due) {
      tell(Round.lock((String) code));
    }
  }

  /** Tells what holds of a locked round and has not been told. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(Round round) {
    Instant now = clock.now();
    if (round.openedAt == null && round.hasOpened(now)) {
      round.openedAt = now;
      outbox.append(EventType.REPORTING_ROUND_OPENED, round.code, told(round));
    }
    if (round.closedAt == null && round.openedAt != null && round.hasClosed(now)) {
      round.closedAt = now;
      outbox.append(EventType.REPORTING_ROUND_CLOSED, round.code, told(round));
    }
  }

  /**
   * States a changed round anew where the topic knows it: by the event of the state that it is in
   * now.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void tellAgain(Round round) {
    if (round.openedAt != null) {
      if (round.hasClosed(clock.now())) {
        round.closedAt = null;
      } else {
        round.openedAt = null;
        round.closedAt = null;
      }
    }
    tell(round);
  }

  static Told told(Round round) {
    return new Told(
        round.code,
        round.workPlan,
        round.meeting,
        new Period(round.periodFrom, round.periodTo),
        round.opensAt,
        round.closesOn,
        round.timeZone,
        round.closesAt,
        round.sources);
  }
}
