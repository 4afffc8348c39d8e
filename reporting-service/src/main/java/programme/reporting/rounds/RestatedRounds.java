package programme.reporting.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;

/** All rounds that have opened, for those who must begin anew with them. */
@ApplicationScoped
class RestatedRounds implements Restatable {
  @Override
  public EventType type() {
    return EventType.REPORTING_ROUND_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Round.<Round>list("openedAt is not null order by code").stream()
        .map(one -> Whole.of(one.code, stated(one), RoundClock.told(one)));
  }

  private static EventType stated(Round round) {
    return round.closedAt == null
        ? EventType.REPORTING_ROUND_OPENED
        : EventType.REPORTING_ROUND_CLOSED;
  }
}
