package programme.partnership.partnerships;

import io.quarkus.arc.All;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.restore.Restatable;
import programme.partnership.statuses.StatusChange;

/** All partnerships with what the features know of them. */
@ApplicationScoped
class RestatedPartnerships implements Restatable {
  private final List<PartnershipFacts> features;
  private final ProgrammeClock clock;

  RestatedPartnerships(@All List<PartnershipFacts> features, ProgrammeClock clock) {
    this.features = features;
    this.clock = clock;
  }

  @Override
  public EventType type() {
    return EventType.PARTNERSHIP_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    LocalDate today = clock.today();
    return Partnership.<Partnership>listAll(Sort.by("code")).stream()
        .map(one -> new Whole(one.code, facts(one, today)));
  }

  private List<Fact> facts(Partnership partnership, LocalDate today) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            EventType.PARTNERSHIP_REGISTERED,
            partnership.described(StatusChange.inForce(partnership.code, today))));
    features.forEach(feature -> facts.addAll(feature.of(partnership)));
    return facts;
  }
}
