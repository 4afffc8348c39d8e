package programme.nomination.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.nomination.forums.Forum;
import programme.nomination.forums.Seats;

/** Gives seats, within the forum's limits, and takes them back. */
@ApplicationScoped
public class Seating {
  private final Outbox outbox;
  private final SeatsTaken taken;

  Seating(Outbox outbox, SeatsTaken taken) {
    this.outbox = outbox;
    this.taken = taken;
  }

  /** Appoints a member; refuses past a limit. The forum must be locked by this transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID appoint(Forum forum, Appointment appointment, Instant now) {
    Member member = Member.of(appointment, now);
    forum.seats().ifPresent(seats -> requireVacancy(seats, member));
    return seat(member);
  }

  /**
   * Ends a membership with its last day. The forum must be locked by this transaction.
   *
   * @param pointer the member of the request that names the day
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public MemberView leave(
      Forum forum, UUID memberId, LocalDate lastDay, String pointer, Instant now) {
    Member member = Member.standing(forum.code(), memberId);
    end(member, lastDay, pointer, now);
    return MemberView.of(member, true);
  }

  /**
   * Puts another nominee of the same organisation on a member's seat, from a day on for what is
   * left of its time: no seat more is taken. The forum must be locked by this transaction.
   *
   * @param successor its last day is the member's own
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public MemberView replace(Forum forum, UUID memberId, Appointment successor, Instant now) {
    Member member = Member.standing(forum.code(), memberId);
    if (!member.organisationKey.equals(successor.organisationKey())) {
      throw Problem.invalid(
          "/nomination", "A member is replaced by another nominee of the same organisation.");
    }
    LocalDate end = member.toDay;
    if (end != null && end.isBefore(successor.from())) {
      throw Problem.invalid("/from", "The membership ends on " + end + " already.");
    }
    end(member, successor.from().minusDays(1), "/from", now);
    Member next = Member.of(successor.until(end), now);
    next.replaces = member.id;
    seat(next);
    return MemberView.of(next, true);
  }

  private UUID seat(Member member) {
    member.persist();
    outbox.append(EventType.MEMBER_APPOINTED, member.forum, MemberEvents.Appointed.of(member));
    return member.id;
  }

  private void end(Member member, LocalDate lastDay, String pointer, Instant now) {
    member.leave(lastDay, pointer, now);
    outbox.append(EventType.MEMBER_LEFT, member.forum, MemberEvents.Left.of(member));
  }

  private void requireVacancy(Seats seats, Member candidate) {
    SeatsTaken.Most most = taken.during(candidate);
    require("total", seats.total(), most.total());
    require("perOrganisation", seats.perOrganisation(), most.ofOrganisation());
    // What belongs to no regional group takes no group's seat.
    if (candidate.unRegion != null) {
      require("perUnRegion", seats.perUnRegion(), most.ofRegion());
    }
  }

  private static void require(String limit, Integer seats, long taken) {
    if (seats != null && taken >= seats) {
      throw Problem.of(ProblemCode.NO_SEAT_VACANT, "All seats are taken for some of these days.")
          .with("limit", limit)
          .with("seats", seats);
    }
  }
}
