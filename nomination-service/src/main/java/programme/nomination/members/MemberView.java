package programme.nomination.members;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Source;

/**
 * A member as it is read.
 *
 * @param leftAt when its leaving was recorded; absent for who stays as appointed
 * @param replaces the member whose seat it took over
 * @param name the person's, for the secretariat; absent for everyone else
 * @param annulment of a wrong appointment; why it was wrong is for the secretariat
 */
public record MemberView(
    UUID id,
    String forum,
    Organisation organisation,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate to,
    Instant leftAt,
    UUID replaces,
    String call,
    String name,
    List<Source> sources,
    Instant recordedAt,
    Annulment annulment) {

  static MemberView of(Member member, boolean withPerson) {
    return new MemberView(
        member.id,
        member.forum,
        member.organisation,
        member.fromDay,
        member.toDay,
        member.leftAt,
        member.replaces,
        member.call,
        withPerson ? member.name : null,
        member.sources,
        member.recordedAt,
        withPerson || member.annulment == null
            ? member.annulment
            : new Annulment(null, null, member.annulment.recordedAt()));
  }
}
