package programme.faults.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import programme.local.Ports;
import programme.trial.TrialSystem;

/**
 * The topics against the outboxes: the distinct events are the same, and each aggregate's first
 * come in their order. Copies are allowed there (at least once).
 */
final class TopicCheck {
  private final TrialSystem system;

  TopicCheck(TrialSystem system) {
    this.system = system;
  }

  Findings findings() {
    Findings findings = new Findings();
    for (String service : Ports.SERVICES) {
      List<TopicLog.Seen> topic = TopicLog.of(service, system.ports().of("kafka"));
      compare(findings, service, topic);
      order(findings, service, topic);
    }
    return findings;
  }

  private void compare(Findings findings, String service, List<TopicLog.Seen> topic) {
    Set<UUID> strangers = new HashSet<>();
    topic.forEach(event -> strangers.add(event.id()));
    system
        .databases()
        .list(
            service,
            row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
            "select event_id, source || ' ' || subject || ' ' || sequence from outbox")
        .forEach(
            event -> {
              if (!strangers.remove(event.getKey())) {
                findings.lost("in " + service + "'s outbox, not on its topic: " + event.getValue());
              }
            });
    strangers.forEach(
        id -> findings.doubled("on " + service + "'s topic, not in its outbox: " + id));
  }

  private static void order(Findings findings, String service, List<TopicLog.Seen> topic) {
    Map<String, TopicLog.Seen> last = new HashMap<>();
    Set<UUID> before = new HashSet<>();
    for (TopicLog.Seen event : topic) {
      if (before.add(event.id())) {
        TopicLog.Seen previous = last.put(event.aggregate(), event);
        if (previous != null && !follows(previous, event)) {
          findings.inverted(
              "on %s's topic %s: %d after %d"
                  .formatted(service, event.aggregate(), event.sequence(), previous.sequence()));
        }
      }
    }
  }

  private static boolean follows(TopicLog.Seen previous, TopicLog.Seen event) {
    return event.epoch() > previous.epoch()
        || (event.epoch() == previous.epoch() && event.sequence() > previous.sequence());
  }
}
