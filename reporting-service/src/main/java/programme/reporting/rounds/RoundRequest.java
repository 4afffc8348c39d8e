package programme.reporting.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import programme.kit.clock.ProgrammeClock;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Source;

/**
 * What the secretariat writes of a round.
 *
 * @param meeting that the round collects for ({@code for} in JSON)
 * @param period that updates report on
 * @param opensAt null: from its recording
 * @param closesOn the last day that counts, whole, in {@code timeZone} (the programme's own where
 *     none is given)
 */
public record RoundRequest(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String code,
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String workPlan,
    @JsonProperty("for") String meeting,
    @NotNull @Valid Period period,
    @JsonInclude(JsonInclude.Include.ALWAYS) OffsetDateTime opensAt,
    @NotNull LocalDate closesOn,
    @Size(max = 50) String timeZone,
    @Size(max = 50) List<@Valid Source> sources) {

  public RoundRequest {
    timeZone = timeZone == null ? ProgrammeClock.ZONE.getId() : timeZone;
    // As fine as it is stored, so that what was written and what is read are equal.
    opensAt =
        opensAt == null
            ? null
            : opensAt.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    sources = Lists.orEmpty(sources);
  }

  /**
   * Refuses what annotations can't say: {@code for} is no Java name, and zones and instants are
   * judged together.
   */
  void check() {
    if (meeting == null
        || meeting.length() > Codes.LONGEST
        || !meeting.matches(Codes.SYMBOL_CODE)) {
      throw Problem.invalid("/for", Codes.SYMBOL_CODE_MESSAGE);
    }
    if (opensAt != null && !opensAt.toInstant().isBefore(closesAt())) {
      throw Problem.invalid("/opensAt", "must be before the round closes");
    }
  }

  /** The first instant that is too late. */
  Instant closesAt() {
    try {
      return closesOn.plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid("/timeZone", "must be a time zone such as Europe/Zurich");
    }
  }
}
