package programme.nomination.forums;

import io.quarkus.arc.All;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.kit.restore.Restatable;

/** All forums with what the features know of them, for those who must begin anew with them. */
@ApplicationScoped
class RestatedForums implements Restatable {
  private final List<ForumFacts> features;

  RestatedForums(@All List<ForumFacts> features) {
    this.features = features;
  }

  @Override
  public EventType type() {
    return EventType.FORUM_RESTATED;
  }

  @Override
  public Stream<Whole> all() {
    return Forum.<Forum>listAll(Sort.by("code")).stream()
        .map(one -> new Whole(one.code, facts(one)));
  }

  private List<Fact> facts(Forum forum) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(EventType.FORUM_REGISTERED, forum.registration()));
    features.forEach(feature -> facts.addAll(feature.of(forum)));
    return facts;
  }
}
