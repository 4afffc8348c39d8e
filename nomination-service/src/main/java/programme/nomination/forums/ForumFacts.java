package programme.nomination.forums;

import java.util.List;
import programme.kit.events.Fact;

/** What another feature has to tell of a forum when it is stated anew. */
public interface ForumFacts {
  List<Fact> of(Forum forum);
}
