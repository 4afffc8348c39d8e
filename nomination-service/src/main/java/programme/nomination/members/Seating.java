package programme.nomination.members;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Source;
import programme.nomination.forums.Forum;
import programme.nomination.forums.Seats;

/** Gives seats, within the forum's limits. */
@ApplicationScoped
public class Seating {
  private final Outbox outbox;

  Seating(Outbox outbox) {
    this.outbox = outbox;
  }

  /** The public part of an appointment: the organisation, never the person. */
  record Appointed(
      UUID id,
      String forum,
      Organisation organisation,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate to,
      String call,
      UUID nomination,
      Instant recordedAt,
      List<Source> sources) {
    static Appointed of(Member member) {
      return new Appointed(
          member.id,
          member.forum,
          member.organisation,
          member.fromDay,
          member.toDay,
          member.call,
          member.nomination,
          member.recordedAt,
          member.sources);
    }
  }

  /** Appoints a member; refuses past a limit. The forum must be locked by this transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID appoint(Forum forum, Appointment appointment, Instant now) {
    Member member = Member.of(appointment, now);
    forum.seats().ifPresent(seats -> requireVacancy(seats, member));
    member.persist();
    outbox.append(EventType.MEMBER_APPOINTED, member.forum, Appointed.of(member));
    return member.id;
  }

  private static void requireVacancy(Seats seats, Member candidate) {
    List<Member> seated = Member.list("forum = ?1 and annulment is null", candidate.forum);
    SeatCount count = new SeatCount(seated, candidate);
    require("total", seats.total(), count, other -> true);
    require(
        "perOrganisation",
        seats.perOrganisation(),
        count,
        other -> other.organisationKey.equals(candidate.organisationKey));
    // What belongs to no regional group takes no group's seat.
    if (candidate.unRegion != null) {
      require(
          "perUnRegion", seats.perUnRegion(), count, other -> other.unRegion == candidate.unRegion);
    }
  }

  private static void require(
      String limit, Integer seats, SeatCount count, Predicate<Member> counted) {
    if (seats != null && count.most(counted) >= seats) {
      throw Problem.of(ProblemCode.NO_SEAT_VACANT, "All seats are taken for some of these days.")
          .with("limit", limit)
          .with("seats", seats);
    }
  }
}
