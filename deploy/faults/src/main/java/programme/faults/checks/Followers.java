package programme.faults.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import programme.local.Ports;
import programme.trial.Databases;

/**
 * Who follows whom, and how far they are behind: each follower's inbox against the owners' heads.
 */
final class Followers {
  private static final String STANDS =
      "select source || ' ' || subject, epoch || '/' || sequence from ";
  private final Databases databases;

  Followers(Databases databases) {
    this.databases = databases;
  }

  /** What has not come to its last event yet, a sentence each. */
  List<String> behind() {
    List<String> behind = new ArrayList<>();
    for (String owner : Ports.SERVICES) {
      Map<String, String> heads = databases.map(owner, STANDS + "aggregate_head");
      for (String follower : Ports.SERVICES) {
        if (follows(follower, owner)) {
          compare(behind, owner, heads, follower);
        }
      }
    }
    return behind;
  }

  /** Events set aside and not healed since. */
  List<String> held() {
    List<String> held = new ArrayList<>();
    for (String service : Ports.SERVICES) {
      held.addAll(
          databases.list(
              service,
              row -> service + " holds " + row.getString(1),
              "select concat_ws(' ', reason, source, subject, sequence, detail) from held_event"));
    }
    return held;
  }

  private boolean follows(String follower, String owner) {
    return databases.number(
            follower, "select count(*) from consumer_offset where topic = ?", "programme." + owner)
        > 0;
  }

  private void compare(
      List<String> behind, String owner, Map<String, String> heads, String follower) {
    Map<String, String> applied =
        databases.map(follower, STANDS + "inbox where source like ?", "/" + owner + "/%");
    heads.forEach(
        (aggregate, head) -> {
          String here = applied.get(aggregate);
          if (!head.equals(here)) {
            behind.add(
                "%s has %s at %s, its owner at %s".formatted(follower, aggregate, here, head));
          }
        });
  }
}
