package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Text;

/**
 * The plan has indicators of its own, or uses those of another plan as appropriate.
 *
 * @param asAppropriateFrom the other plan's code
 */
public record Indicators(
    Boolean own,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String asAppropriateFrom,
    Text text) {
  @JsonIgnore
  @AssertTrue(message = "must be {own: true} or {asAppropriateFrom: plan}")
  public boolean isOneOrTheOther() {
    return asAppropriateFrom == null ? Boolean.TRUE.equals(own) : own == null;
  }
}
