package programme.kit.vocabulary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Another form in which a name was printed, kept as it stood.
 *
 * @param lang BCP 47 tag
 */
public record PrintedName(
    @NotBlank @Size(max = 500) String text,
    @NotNull
        @Pattern(
            regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
            message = "must be a BCP 47 language tag")
        String lang,
    @NotNull @Valid Source source) {}
