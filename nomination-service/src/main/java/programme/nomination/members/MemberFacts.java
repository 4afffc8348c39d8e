package programme.nomination.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import programme.kit.events.EventType;
import programme.kit.events.Fact;
import programme.nomination.forums.Forum;
import programme.nomination.forums.ForumFacts;

/** The members of a forum. */
@ApplicationScoped
class MemberFacts implements ForumFacts {
  @Override
  public List<Fact> of(Forum forum) {
    return Member.<Member>list("forum = ?1 and annulment is null order by id", forum.code())
        .stream()
        .map(member -> new Fact(EventType.MEMBER_APPOINTED, Seating.Appointed.of(member)))
        .toList();
  }
}
