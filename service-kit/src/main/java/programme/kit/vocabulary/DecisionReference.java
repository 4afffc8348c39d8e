package programme.kit.vocabulary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a decision asks for, as cited by what answers it ({@code inResponseTo}).
 *
 * @param decision the decision's code
 * @param paragraph the paragraph's key, absent for the decision as a whole
 */
public record DecisionReference(
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String decision,
    @Size(min = 1, max = 50) String paragraph) {}
