package programme.reporting.batches;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import programme.kit.problem.Problem;

/** The records of a body, one after the other. A body that can't be read on is refused whole. */
interface Records {
  /**
   * The next record; empty behind the last one.
   *
   * @throws Problem when the body is not of its format
   */
  Optional<Read> next() throws IOException;

  /**
   * What was read of one record.
   *
   * @param line where it begins in the body; null where lines say nothing
   * @param tree as JSON; null when it can't be read, and then {@code fault} says why
   */
  record Read(Integer line, JsonNode tree, Problem fault) {}
}
