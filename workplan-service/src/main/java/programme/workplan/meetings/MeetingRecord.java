package programme.workplan.meetings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * What a caller writes of a meeting, and what others are told.
 *
 * @param from null while the days are unknown
 * @param heldWith the meeting that it is held jointly with, as printed
 */
public record MeetingRecord(
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String code,
    @NotNull Body body,
    @Min(1) @Max(99_999) Integer ordinal,
    @NotNull Text title,
    @Size(max = 50) List<@Valid PrintedName> alsoPrinted,
    @Size(min = 1, max = 200) String place,
    @Size(min = 1, max = 200) String host,
    @Size(min = 1, max = 200) String heldWith,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate to,
    @Size(max = 200) List<@NotNull @Valid AgendaItem> agendaItems,
    @Size(max = 50) List<@Valid Source> sources) {

  public MeetingRecord {
    alsoPrinted = Lists.orEmpty(alsoPrinted);
    agendaItems = Lists.orEmpty(agendaItems);
    sources = Lists.orEmpty(sources);
  }

  /** An item of the agenda, by its number as printed. */
  public record AgendaItem(@NotNull @Size(min = 1, max = 20) String number, Text title) {}

  @JsonIgnore
  @AssertTrue(message = "must not end before it begins")
  public boolean isInOrder() {
    return from == null || to == null || !to.isBefore(from);
  }

  @JsonIgnore
  @AssertTrue(message = "must number each of its agenda's items differently")
  public boolean isNumberedOnce() {
    return agendaItems.stream().filter(Objects::nonNull).map(AgendaItem::number).distinct().count()
        == agendaItems.stream().filter(Objects::nonNull).count();
  }
}
