package programme.reporting.readmodel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import programme.kit.events.ProgrammeEvent;

/** The snapshot that an event carries, without the list of what has changed in it. */
final class Snapshots {
  private Snapshots() {}

  static ObjectNode of(ProgrammeEvent event) {
    ObjectNode snapshot = event.data().deepCopy();
    snapshot.remove("changed");
    return snapshot;
  }
}
