package programme.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.restore.Restatable;

/** Owns the partners that a test names. */
@ApplicationScoped
public class SampleOwner implements Restatable {
  private final Set<String> codes = new ConcurrentSkipListSet<>();

  public void own(String code) {
    codes.add(code);
  }

  @Override
  public EventType type() {
    return EventType.PARTNER_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return codes.stream()
        .map(code -> Whole.of(code, EventType.PARTNER_REGISTERED, Map.of("code", code)));
  }
}
