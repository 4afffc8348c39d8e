package programme.local.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One fact on its way.
 *
 * @param collection the path that it is posted to
 * @param key what tells it from the others there
 * @param body what is sent; a copy, from which directives are taken
 */
record Entry(String collection, String key, ObjectNode body) {
  /** Where it stands when its key is in its path. */
  String address() {
    return collection + "/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** As a person calls it: {@code partnerships/pace}. */
  String name() {
    return collection.replaceFirst("^/api/v1/", "") + "/" + key;
  }

  /**
   * Takes out the status that the entry shall reach; it is no part of what is sent.
   *
   * @param known all that it may be; the first one is meant where none is said
   */
  <S extends Enum<S>> S takeStatus(List<S> known) {
    if (!body.has("status")) {
      return known.get(0);
    }
    String said = body.remove("status").asText();
    return known.stream()
        .filter(status -> status.name().equals(said))
        .findFirst()
        .orElseThrow(
            () -> new EntryRefused("its `status` is " + said + "; it may be one of " + known));
  }
}
