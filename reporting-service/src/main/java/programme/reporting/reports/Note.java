package programme.reporting.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * A note that is printed under a part's heading.
 *
 * @param part the key of the part or group
 */
public record Note(
    @NotNull
        @Pattern(
            regexp = "table-1-global|table-1-regional|table-2|elsewhere",
            message = "must be one of table-1-global, table-1-regional, table-2, elsewhere")
        String part,
    @NotNull Text text,
    @Valid @Size(max = 50) List<Source> sources) {
  public Note {
    sources = Lists.orEmpty(sources);
  }
}
