package programme.workplan.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import programme.workplan.diffs.Comparison;
import programme.workplan.diffs.Field;
import programme.workplan.diffs.Parts;

/**
 * What is different between two texts of a decision.
 *
 * @param decision the decision's code
 * @param fields of the decision itself, such as its symbol
 * @param paragraphs by their keys
 */
public record DecisionDiff(
    String decision, DecisionStatus from, DecisionStatus to, List<Field> fields, Parts paragraphs) {
  private static final Set<String> APART = Set.of("paragraphs", "recordedAt", "status");

  static DecisionDiff of(DecisionVersion from, DecisionVersion to, ObjectMapper json) {
    JsonNode one = json.valueToTree(DecisionVersion.View.of(from));
    JsonNode other = json.valueToTree(DecisionVersion.View.of(to));
    return new DecisionDiff(
        from.decision,
        from.status,
        to.status,
        Comparison.fields(one, other, APART),
        Comparison.parts(one.get("paragraphs"), other.get("paragraphs")));
  }
}
