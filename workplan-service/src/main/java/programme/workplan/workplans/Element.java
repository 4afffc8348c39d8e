package programme.workplan.workplans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** A part of a plan with an objective of its own. */
public record Element(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String key,
    @Size(min = 1, max = 20) String number,
    Text title,
    Text objective,
    @Size(max = 50) List<@Valid PrintedName> alsoPrinted,
    @Size(max = 50) List<@Valid Source> sources) {
  public Element {
    alsoPrinted = Lists.orEmpty(alsoPrinted);
    sources = Lists.orEmpty(sources);
  }
}
