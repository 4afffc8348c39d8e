package programme.workplan.followups;

import com.fasterxml.jackson.annotation.JsonInclude;
import programme.kit.vocabulary.Text;

/**
 * A thing that says it responds to a mandate.
 *
 * @param path where it is read
 * @param key its natural key or id
 * @param paragraph null where it responds to the decision as a whole
 * @param title its title, name or description; absent where it has none
 */
public record FollowUp(
    Kind kind,
    String path,
    String key,
    @JsonInclude(JsonInclude.Include.ALWAYS) String paragraph,
    Text title) {

  /** What sort of thing. */
  public enum Kind {
    ITEM,
    CALL,
    REPORT,
    CONTRIBUTION,
    PARTNERSHIP,
    PROJECT
  }

  String place() {
    return kind + " " + path;
  }
}
