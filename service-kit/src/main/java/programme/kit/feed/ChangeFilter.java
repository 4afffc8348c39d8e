package programme.kit.feed;

import java.util.List;

/**
 * Which events a client wants.
 *
 * @param types names of event types; all when empty
 * @param subject an aggregate's key; all when null
 */
record ChangeFilter(List<String> types, String subject) {
  boolean takes(String type, String ofSubject) {
    return (types.isEmpty() || types.contains(type))
        && (subject == null || subject.equals(ofSubject));
  }
}
