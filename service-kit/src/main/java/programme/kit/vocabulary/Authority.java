package programme.kit.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** On what an act rests: a decision (and its paragraph), or a document (and the place in it). */
public record Authority(
    @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String decision,
    @Size(min = 1, max = 50) String paragraph,
    @Size(min = 1, max = 200) String document,
    @Size(min = 1, max = 2000) String place) {

  @JsonIgnore
  @AssertTrue(message = "must be {decision, paragraph?} or {document, place?}")
  public boolean isOneOrTheOther() {
    return decision != null
        ? document == null && place == null
        : document != null && paragraph == null;
  }
}
