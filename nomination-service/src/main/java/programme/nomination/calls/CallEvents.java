package programme.nomination.calls;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.Source;

/** What followers are told of a call; as under {@code docs/events}. */
final class CallEvents {
  private CallEvents() {}

  /** The call as it stands, whatever the hour. */
  record Snapshot(
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
      List<PreviousClosing> previousClosings,
      List<Source> sources) {
    static Snapshot of(Call call) {
      return new Snapshot(
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
          call.previousClosings,
          call.sources);
    }
  }

  record Opened(
      String id, String forum, PartnerType constituency, Instant opensAt, Instant closesAt) {
    static Opened of(Call call) {
      return new Opened(
          call.id, call.forum, call.constituency, call.opening(), call.closingAtOpening());
    }
  }

  /** With the chain's length and head, which thereby lie where this service can't reach them. */
  record Closed(
      String id,
      String forum,
      PartnerType constituency,
      Instant closesAt,
      long count,
      String head) {
    static Closed of(Call call) {
      return new Closed(
          call.id, call.forum, call.constituency, call.closesAt, call.receipts, call.head);
    }
  }
}
