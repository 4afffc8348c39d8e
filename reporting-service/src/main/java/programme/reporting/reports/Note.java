package programme.reporting.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * A note that is printed under a heading, or at the report's end where it has no such heading.
 *
 * @param part the key of the part, or of the group of rows, such as table-1-regional
 */
public record Note(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String part,
    @NotNull Text text,
    @Size(max = 50) List<@NotNull @Valid Source> sources) {
  public Note {
    sources = Lists.orEmpty(sources);
  }
}
