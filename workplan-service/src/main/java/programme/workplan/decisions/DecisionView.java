package programme.workplan.decisions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import programme.kit.http.Versioned;

/**
 * A decision as everyone reads it.
 *
 * @param symbolParsed null where the printed symbol doesn't parse
 */
public record DecisionView(
    @JsonUnwrapped DecisionRecord decision,
    @JsonInclude(JsonInclude.Include.ALWAYS) DecisionSymbol symbolParsed,
    Instant recordedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  static DecisionView of(Decision decision, Map<String, Paragraph.Status> inForce) {
    return new DecisionView(
        decision.described(inForce),
        DecisionSymbol.parse(decision.symbol).orElse(null),
        decision.recordedAt,
        decision.updatedAt,
        decision.version);
  }
}
