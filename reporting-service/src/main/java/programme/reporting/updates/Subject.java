package programme.reporting.updates;

/**
 * What an update is about: one of item and element of a plan, partnership, project. It never
 * changes.
 */
public record Subject(
    String workPlan, String item, String element, String partnership, String project) {

  /** Exactly one thing, and a plan with an item or element and with nothing else. */
  boolean isOneThing() {
    int things =
        (item == null ? 0 : 1)
            + (element == null ? 0 : 1)
            + (partnership == null ? 0 : 1)
            + (project == null ? 0 : 1);
    return things == 1 && (workPlan != null) == (item != null || element != null);
  }
}
