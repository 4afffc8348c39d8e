package programme.partnership.channels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.partnership.determinations.Determination;
import programme.partnership.partnerships.Partnership;

/**
 * Derives a partnership's channels anew after whatever they follow from has changed, and publishes
 * them if they differ.
 */
@ApplicationScoped
public class Routing {
  /** The data of {@code programme.partnership.reporting-channel-changed.v1}. */
  record Event(String code, List<Segment> segments) {}

  private final Outbox outbox;

  Routing(Outbox outbox) {
    this.outbox = outbox;
  }

  /** The partnership's row is locked by the caller. */
  public void derive(Partnership partnership) {
    derive(List.of(partnership));
  }

  /** The same of several, in the order given; few statements whatever their number. */
  void derive(List<Partnership> partnerships) {
    Map<String, List<Rule>> determined =
        Determination.rules(partnerships.stream().map(Partnership::code).toList());
    List<ReportingRule> standing = RuleBook.standing();
    for (Partnership partnership : partnerships) {
      List<Rule> rules = new ArrayList<>(determined.getOrDefault(partnership.code(), List.of()));
      standing.stream()
          .filter(rule -> rule.appliesTo.includes(partnership))
          .map(ReportingRule::rule)
          .forEach(rules::add);
      publish(partnership, new Derivation(rules).segments());
    }
  }

  private void publish(Partnership partnership, List<Segment> segments) {
    if (partnership.routeTo(segments)) {
      outbox.append(
          EventType.PARTNERSHIP_REPORTING_CHANNEL_CHANGED,
          partnership.code(),
          new Event(partnership.code(), segments));
    }
  }
}
