package programme.reporting.rounds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import programme.kit.http.Perishable;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Source;

/**
 * A round as everyone reads it.
 *
 * @param resolved whether its work plan and its meeting have been heard of
 */
public record RoundView(
    String code,
    String workPlan,
    @JsonProperty("for") String meeting,
    Period period,
    @JsonInclude(JsonInclude.Include.ALWAYS) Instant opensAt,
    LocalDate closesOn,
    String timeZone,
    Instant closesAt,
    State status,
    List<Source> sources,
    boolean resolved,
    Instant serverTime,
    Instant recordedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned, Perishable {

  /** Where the round stands by the server's clock; never stored. */
  public enum State {
    SCHEDULED,
    OPEN,
    CLOSED
  }

  @Override
  public Optional<Instant> goodUntil() {
    return switch (status) {
      case SCHEDULED -> Optional.of(opensAt);
      case OPEN -> Optional.of(closesAt);
      case CLOSED -> Optional.empty();
    };
  }

  static RoundView of(Round round, Instant now) {
    return new RoundView(
        round.code,
        round.workPlan,
        round.meeting,
        new Period(round.periodFrom, round.periodTo),
        round.opensAt,
        round.closesOn,
        round.timeZone,
        round.closesAt,
        round.hasClosed(now) ? State.CLOSED : round.hasOpened(now) ? State.OPEN : State.SCHEDULED,
        round.sources,
        round.resolved,
        now,
        round.recordedAt,
        round.updatedAt,
        round.version);
  }
}
