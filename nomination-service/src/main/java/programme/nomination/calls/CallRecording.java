package programme.nomination.calls;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.Source;

/**
 * What the secretariat writes of a call.
 *
 * @param opensAt null: open from its recording
 * @param inclusive whether the closing day counts
 */
record CallRecording(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String id,
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String forum,
    @NotNull PartnerType constituency,
    @NotNull @Valid Authority authority,
    @Valid DecisionReference inResponseTo,
    @Valid Provisional provisional,
    Instant opensAt,
    @NotNull LocalDate closesOn,
    @NotNull TimeZoneName timeZone,
    @NotNull Boolean inclusive,
    @Size(max = 50) List<@NotNull @Valid Source> sources) {
  /** Outside these years an instant is a slip of the pen, and other systems can't write it. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 9000;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  CallRecording {
    // The database keeps microseconds; what is answered now shall be what is read later.
    opensAt = opensAt == null ? null : opensAt.truncatedTo(ChronoUnit.MICROS);
    sources = Lists.orEmpty(sources);
  }

  /** The first instant that is too late: half-open, whatever the words on paper. */
  @JsonIgnore
  Instant closesAt() {
    Instant end = endOf(closesOn, timeZone, inclusive);
    if (opensAt != null && (opensAt.isBefore(EARLIEST) || !opensAt.isBefore(end))) {
      throw Problem.invalid(
          "/opensAt", "The call must open before it closes, and not before 1900.");
    }
    return end;
  }

  /** When a call ends whose closing day this is. */
  static Instant endOf(LocalDate closesOn, TimeZoneName timeZone, boolean inclusive) {
    if (closesOn.getYear() < FIRST_YEAR || closesOn.getYear() > LAST_YEAR) {
      throw Problem.invalid("/closesOn", "The year must be from 1900 to 9000.");
    }
    return timeZone.startOf(inclusive ? closesOn.plusDays(1) : closesOn);
  }

  /** Refuses what would judge nominations otherwise than it was announced. */
  void refuseOtherTermsThan(CallRecording announced) {
    requireSame("forum", announced.forum, forum);
    requireSame("constituency", announced.constituency, constituency);
    requireSame("opensAt", announced.opensAt, opensAt);
    requireSame("closesOn", announced.closesOn, closesOn);
    requireSame("timeZone", announced.timeZone, timeZone);
    requireSame("inclusive", announced.inclusive, inclusive);
  }

  private static void requireSame(String member, Object announced, Object wanted) {
    if (!Objects.equals(announced, wanted)) {
      throw Problem.invalid("/" + member, "What judges nominations stays as it was announced.");
    }
  }
}
