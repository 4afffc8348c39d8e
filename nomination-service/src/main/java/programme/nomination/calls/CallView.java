package programme.nomination.calls;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import programme.kit.http.Perishable;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.Source;

/**
 * A call as everyone reads it.
 *
 * @param status by programme time, at {@code serverTime}
 * @param resolved whether the decisions that it names have been heard of; absent where it names
 *     none
 * @param previousClosings ends that extensions have moved
 */
record CallView(
    String id,
    String forum,
    PartnerType constituency,
    Authority authority,
    DecisionReference inResponseTo,
    Provisional provisional,
    @JsonInclude(JsonInclude.Include.ALWAYS) Instant opensAt,
    LocalDate closesOn,
    String timeZone,
    boolean inclusive,
    Instant closesAt,
    CallStatus status,
    Instant serverTime,
    List<PreviousClosing> previousClosings,
    List<Source> sources,
    Boolean resolved,
    Instant recordedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned, Perishable {

  static CallView of(Call call, Instant now) {
    return new CallView(
        call.id,
        call.forum,
        call.constituency,
        call.authority,
        call.inResponseTo,
        call.provisional,
        call.opensAt,
        call.closesOn,
        call.timeZone,
        call.inclusive,
        call.closesAt,
        call.status(now),
        now,
        call.previousClosings,
        call.sources,
        call.resolved,
        call.recordedAt,
        call.updatedAt,
        call.version);
  }

  /** The instant at which it opens, or the one at which it closes. */
  @Override
  public Optional<Instant> goodUntil() {
    return switch (status) {
      case SCHEDULED -> Optional.of(opensAt);
      case OPEN -> Optional.of(closesAt);
      case CLOSED -> Optional.empty();
    };
  }
}
