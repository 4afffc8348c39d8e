package programme.workplan.diffs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What is different between two lists of parts, told apart by their keys, wherever they stand.
 * Taking away what was removed, putting what both have into the order, setting what changed and
 * putting what was added at its position makes the one of the other, exactly.
 *
 * @param order present only where parts that both have follow one another differently
 */
public record Parts(List<Part> added, List<Part> removed, List<Change> changed, Order order) {
  @JsonIgnore
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && order == null;
  }
}
