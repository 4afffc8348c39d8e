package programme.workplan.decisions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;

/**
 * A proposed decision was adopted.
 *
 * @param symbol the one that the adopted decision was given
 * @param paragraphs the text as adopted; absent when it is the proposed one
 * @param sources where the adoption stands; added to the decision's
 */
public record Adoption(
    @NotNull @Size(min = 1, max = 200) String symbol,
    @NotNull LocalDate adoptedOn,
    @Size(max = 300) List<@NotNull @Valid Paragraph> paragraphs,
    @Size(max = 50) List<@NotNull @Valid Source> sources) {
  public Adoption {
    sources = Lists.orEmpty(sources);
  }
}
