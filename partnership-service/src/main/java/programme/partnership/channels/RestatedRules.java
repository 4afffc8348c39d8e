package programme.partnership.channels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;

/** All directions and defaults, for those who must begin anew with them. */
final class RestatedRules {
  private RestatedRules() {}

  private static Stream<Restatable.Whole> wholes(
      List<? extends ReportingRule> rules, EventType recorded) {
    return rules.stream()
        .map(one -> Restatable.Whole.of(one.id.toString(), recorded, ReportingRuleView.of(one)));
  }

  @ApplicationScoped
  static class Defaults implements Restatable {
    @Override
    public EventType type() {
      return EventType.REPORTING_DEFAULT_RESTATED;
    }

    @Override
    public Stream<Whole> all() {
      return wholes(
          ReportingDefault.list("annulment is null"), EventType.REPORTING_DEFAULT_RECORDED);
    }
  }

  @ApplicationScoped
  static class Directions implements Restatable {
    @Override
    public EventType type() {
      return EventType.REPORTING_DIRECTION_RESTATED;
    }

    @Override
    public Stream<Whole> all() {
      return wholes(
          ReportingDirection.list("annulment is null"), EventType.REPORTING_DIRECTION_RECORDED);
    }
  }
}
