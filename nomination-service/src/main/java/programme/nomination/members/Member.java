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
    member.call = appointment.call();
    member.nomination = appointment.nomination();
    member.sources = appointment.sources();
    member.recordedAt = now;
    return member;
  }

  /** Whether the seat is taken on this day; an end that is absent is open. */
  boolean sitsOn(LocalDate day) {
    return (fromDay == null || !fromDay.isAfter(day)) && (toDay == null || !toDay.isBefore(day));
  }
}
