package programme.nomination.members;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.UnRegion;

/** An organisation's seat in a forum, and privately the person who takes it. */
@Entity
public class Member extends PanacheEntityBase {
  @Id UUID id;
  String forum;

  @JdbcTypeCode(SqlTypes.JSON)
  Organisation organisation;

  @Column(name = "organisation_key")
  String organisationKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "un_region")
  UnRegion unRegion;

  String name;

  @Column(name = "from_day")
  LocalDate fromDay;

  @Column(name = "to_day")
  LocalDate toDay;

  /** The last day as it was told with the appointment. */
  @Column(name = "appointed_to_day")
  LocalDate appointedToDay;

  /** When its leaving was recorded; null while it stays as it was appointed. */
  @Column(name = "left_at")
  Instant leftAt;

  /** The member whose seat it took over; null for who got a seat of its own. */
  UUID replaces;

  String call;
  UUID nomination;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

  /** A member to be; seated by {@link Seating}. */
  static Member of(Appointment appointment, Instant now) {
    Member member = new Member();
    member.id = Ids.next();
    member.forum = appointment.forum();
    member.organisation = appointment.organisation();
    member.organisationKey = appointment.organisationKey();
    member.unRegion = appointment.organisation().unRegion();
    member.name = appointment.name();
    member.fromDay = appointment.from();
    member.toDay = appointment.to();
    member.appointedToDay = appointment.to();
    member.call = appointment.call();
    member.nomination = appointment.nomination();
    member.sources = appointment.sources();
    member.recordedAt = now;
    return member;
  }

  /** The member of this forum with this id that is not annulled. The forum must be locked. */
  static Member standing(String forum, UUID id) {
    return Member.<Member>find("id = ?1 and forum = ?2 and annulment is null", id, forum)
        .firstResultOptional()
        .orElseThrow(Problem.notFound("member", id));
  }

  /** Ends the membership with this day, once; refuses days on which it is no member. */
  void leave(LocalDate lastDay, String pointer, Instant now) {
    if (leftAt != null) {
      throw Problem.of(
              ProblemCode.ILLEGAL_TRANSITION, "Its leaving on " + toDay + " has been recorded.")
          .with("allowed", List.of());
    }
    if (fromDay != null && lastDay.isBefore(fromDay)) {
      throw Problem.invalid(
          pointer, "The membership begins on " + fromDay + "; a wrong appointment is annulled.");
    }
    if (toDay != null && lastDay.isAfter(toDay)) {
      throw Problem.invalid(pointer, "The membership ends on " + toDay + " already.");
    }
    toDay = lastDay;
    leftAt = now;
  }
}
