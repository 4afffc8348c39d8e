package programme.reporting.reports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import programme.kit.vocabulary.Codes;

/** A decision, and the key of the paragraph in it, that something responds to. */
public record DecisionReference(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE) String decision,
    @Size(min = 1, max = 50) String paragraph) {}
