package programme.nomination.members;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How many of these seats are taken at once while a new member would sit. */
final class SeatCount {
  private final List<Member> seated;
  private final Member candidate;

  SeatCount(List<Member> seated, Member candidate) {
    this.seated = seated;
    this.candidate = candidate;
  }

  /**
   * The most on any day. It is reached on the candidate's first day, or on one on which another's
   * time begins.
   */
  long most(Predicate<Member> counted) {
    List<Member> others = seated.stream().filter(counted).toList();
    return Stream.concat(
            Stream.of(candidate.fromDay),
            others.stream().map(other -> other.fromDay).filter(day -> day != null))
        .filter(candidate::sitsOn)
        .mapToLong(day -> on(day, others))
        .max()
        .orElse(0);
  }

  private static long on(LocalDate day, List<Member> members) {
    return members.stream().filter(member -> member.sitsOn(day)).count();
  }
}
