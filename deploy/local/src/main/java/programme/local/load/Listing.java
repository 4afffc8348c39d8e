package programme.local.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One file of a programme: entries of one sort, in their order.
 *
 * @param path the collection below {@code /api/v1/}
 * @param key the member that tells two entries apart
 * @param nested members that are lists of their own, posted under their parent
 */
record Listing(
    String file, String path, String key, List<String> nested, List<ObjectNode> entries) {
  /** Facts below a parent are known by their sender's own id. */
  static final String NESTED_KEY = "externalId";
}
