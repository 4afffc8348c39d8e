package programme.workplan.workplans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** What the plan's work is judged by. */
public record Measure(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String key,
    @NotNull Text text,
    @Size(max = 50) List<@Valid Source> sources) {
  public Measure {
    sources = Lists.orEmpty(sources);
  }
}
