package programme.kit.feed;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import programme.kit.events.EventType;
import programme.kit.problem.Problem;

/**
 * Which events a client wants.
 *
 * @param types names of event types; all when empty
 * @param subject an aggregate's key; all when null
 */
public record ChangeFilter(List<String> types, String subject) {
  /**
   * Refuses a type that never comes: who asked for it would wait for ever.
   *
   * @param types names separated by commas; null for all
   * @param offered which types there are where this is asked
   */
  public static ChangeFilter of(String types, String subject, Predicate<EventType> offered) {
    List<String> wanted =
        types == null ? List.of() : Arrays.stream(types.split(",", -1)).map(String::strip).toList();
    for (String type : wanted) {
      if (EventType.find(type).filter(offered).isEmpty()) {
        throw Problem.invalid("types", "No events of type '" + type + "' are published here.");
      }
    }
    return new ChangeFilter(wanted, subject);
  }

  public boolean takes(String type, String ofSubject) {
    return (types.isEmpty() || types.contains(type))
        && (subject == null || subject.equals(ofSubject));
  }
}
