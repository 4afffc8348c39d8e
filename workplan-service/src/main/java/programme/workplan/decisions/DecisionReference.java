package programme.workplan.decisions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import programme.kit.vocabulary.Codes;

/** A decision, or one paragraph of it by its key. */
public record DecisionReference(
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String decision,
    @Size(min = 1, max = 50) String paragraph) {}
