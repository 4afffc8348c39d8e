package programme.partnership.channels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;

/** All reporting defaults, for those who must begin anew with them. */
@ApplicationScoped
class RestatedDefaults implements Restatable {
  @Override
  public EventType type() {
    return EventType.REPORTING_DEFAULT_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return ReportingDefault.standing().stream()
        .map(
            one ->
                Whole.of(
                    one.id.toString(),
                    EventType.REPORTING_DEFAULT_RECORDED,
                    ReportingDefaults.View.of(one)));
  }
}
