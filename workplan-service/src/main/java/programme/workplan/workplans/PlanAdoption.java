package programme.workplan.workplans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;

/**
 * A plan was adopted.
 *
 * @param decision the decision that adopts it, adopted itself
 * @param supersedes plans whose place it takes, where the decision says so; periods may overlap, so
 *     none follows by itself
 */
public record PlanAdoption(
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.SYMBOL_CODE, message = Codes.SYMBOL_CODE_MESSAGE)
        String decision,
    @Size(max = 20) List<@NotNull @Size(max = Codes.LONGEST) String> supersedes) {
  public PlanAdoption {
    supersedes = Lists.orEmpty(supersedes);
  }
}
