package programme.nomination.members;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A member as it is read.
 *
 * @param name the person's, for the secretariat; absent for everyone else
 */
public record MemberView(
    UUID id,
    String forum,
    Organisation organisation,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate to,
    String call,
    String name) {

  static MemberView of(Member member, boolean withPerson) {
    return new MemberView(
        member.id,
        member.forum,
        member.organisation,
        member.fromDay,
        member.toDay,
        member.call,
        withPerson ? member.name : null);
  }
}
