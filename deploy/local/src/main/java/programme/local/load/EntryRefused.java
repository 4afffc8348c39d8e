package programme.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An entry that can't be brought in; the others go on. */
final class EntryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> more;

  EntryRefused(String sentence) {
    this(sentence, List.of());
  }

  private EntryRefused(String sentence, List<String> more) {
    super(sentence, null, false, false);
    this.more = more;
  }

  /** With what the API said of it. */
  static EntryRefused by(Answer answer) {
    JsonNode problem = answer.body();
    if (!problem.hasNonNull("type")) {
      return new EntryRefused("the API answered " + answer.status() + ", which was not expected");
    }
    List<String> errors = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      errors.add(error.path("pointer").asText() + ": " + error.path("detail").asText());
    }
    return new EntryRefused(
        "%d %s: %s. %s"
            .formatted(
                answer.status(),
                problem.path("type").asText(),
                problem.path("title").asText(),
                problem.path("detail").asText())
            .strip(),
        errors);
  }

  /** What is wrong with single members, a line each. */
  List<String> more() {
    return more;
  }
}
