package programme.workplan.decisions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A proposed decision was adopted.
 *
 * @param symbol the one that the adopted decision was given
 * @param paragraphs the text as adopted; absent when it is the proposed one
 */
public record Adoption(
    @NotNull @Size(min = 1, max = 200) String symbol,
    @NotNull LocalDate adoptedOn,
    @Valid @Size(max = 300) List<@NotNull Paragraph> paragraphs) {}
