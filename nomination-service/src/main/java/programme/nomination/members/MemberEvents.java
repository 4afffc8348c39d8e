package programme.nomination.members;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.vocabulary.Source;

/** What followers are told of a member: the organisation, never the person. */
final class MemberEvents {
  private MemberEvents() {}

  /** The days are those of the appointment, whatever has come since. */
  record Appointed(
      UUID id,
      String forum,
      Organisation organisation,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate to,
      UUID replaces,
      String call,
      UUID nomination,
      Instant recordedAt,
      List<Source> sources) {
    static Appointed of(Member member) {
      return new Appointed(
          member.id,
          member.forum,
          member.organisation,
          member.fromDay,
          member.appointedToDay,
          member.replaces,
          member.call,
          member.nomination,
          member.recordedAt,
          member.sources);
    }
  }

  /** The membership ends with {@code to}, the last day. */
  record Left(
      UUID id,
      String forum,
      Organisation organisation,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
      LocalDate to,
      Instant recordedAt) {
    static Left of(Member member) {
      return new Left(
          member.id,
          member.forum,
          member.organisation,
          member.fromDay,
          member.toDay,
          member.leftAt);
    }
  }
}
