package programme.partnership.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;

/** All resources that stand, for those who must begin anew with them. */
@ApplicationScoped
class RestatedToolkit implements Restatable {
  @Override
  public EventType type() {
    return EventType.TOOLKIT_RESOURCE_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return ToolkitResource.<ToolkitResource>stream("annulment is null order by id")
        .map(
            one ->
                Whole.of(
                    one.id.toString(),
                    EventType.TOOLKIT_RESOURCE_PUBLISHED,
                    ToolkitResources.Published.of(one)));
  }
}
