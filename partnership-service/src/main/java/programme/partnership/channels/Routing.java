package programme.partnership.channels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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
    List<Rule> rules = new ArrayList<>(Determination.rules(partnership.code()));
    ReportingDefault.standing().stream()
        .filter(one -> one.appliesTo(partnership))
        .map(ReportingDefault::rule)
        .forEach(rules::add);
    if (partnership.routeTo(new Derivation(rules).segments())) {
      outbox.append(
          EventType.PARTNERSHIP_REPORTING_CHANNEL_CHANGED,
          partnership.code(),
          new Event(partnership.code(), partnership.channels()));
    }
  }
}
