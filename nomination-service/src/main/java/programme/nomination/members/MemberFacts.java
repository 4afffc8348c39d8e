package programme.nomination.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
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
        .flatMap(MemberFacts::of)
        .toList();
  }

  private static Stream<Fact> of(Member member) {
    Fact appointed = new Fact(EventType.MEMBER_APPOINTED, MemberEvents.Appointed.of(member));
    return member.leftAt == null
        ? Stream.of(appointed)
        : Stream.of(appointed, new Fact(EventType.MEMBER_LEFT, MemberEvents.Left.of(member)));
  }
}
