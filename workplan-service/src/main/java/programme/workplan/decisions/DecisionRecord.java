package programme.workplan.decisions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.workplan.meetings.Body;

/**
 * What a caller writes of a decision, and what others are told.
 *
 * @param symbol as printed, also where its number is still blank
 * @param status PROPOSED unless said
 */
public record DecisionRecord(
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String code,
    @Size(min = 1, max = 200) String symbol,
    @NotNull Body body,
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String meeting,
    DecisionStatus status,
    LocalDate adoptedOn,
    @Size(max = 300) List<@NotNull @Valid Paragraph> paragraphs,
    @Size(max = 50) List<@Valid Source> sources) {

  public DecisionRecord {
    status = status == null ? DecisionStatus.PROPOSED : status;
    paragraphs = Lists.orEmpty(paragraphs);
    sources = Lists.orEmpty(sources);
  }

  @JsonIgnore
  @AssertTrue(message = "only an adopted decision has a day of adoption")
  public boolean isAdoptedWhenDated() {
    return adoptedOn == null || status == DecisionStatus.ADOPTED;
  }
}
