package programme.workplan.decisions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * An operative paragraph with the decision that it stands in.
 *
 * @param symbol the decision's, as printed
 * @param updatedAt when the decision changed last
 * @param decisionStatus a mandate of a proposed decision binds nobody yet
 */
public record MandateView(
    UUID id,
    String decision,
    String symbol,
    DecisionStatus decisionStatus,
    @JsonUnwrapped Paragraph paragraph,
    Instant updatedAt) {}
