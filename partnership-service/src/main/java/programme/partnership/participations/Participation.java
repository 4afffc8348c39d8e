package programme.partnership.participations;

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
import programme.kit.vocabulary.Source;

/** A partner's role in a partnership, with its days. The database refuses overlaps. */
@Entity
public class Participation extends PanacheEntityBase {
  /** What the partner does in the partnership. */
  public enum Role {
    LEAD,
    MEMBER,
    FUNDER,
    HOST,
    IMPLEMENTER,
    OBSERVER
  }

  @Id UUID id;
  String partnership;
  String partner;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "starts_on")
  LocalDate from;

  @Column(name = "ends_on")
  LocalDate to;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  static Participation recorded(
      UUID id, String partnership, Participations.Request request, Instant now) {
    Participation participation = new Participation();
    participation.id = id;
    participation.partnership = partnership;
    participation.partner = request.partner();
    participation.role = request.role();
    participation.from = request.from();
    participation.to = request.to();
    participation.sources = request.sources();
    participation.recordedAt = now;
    return participation;
  }

  static List<Participation> of(String partnership) {
    return list("partnership = ?1 order by from nulls first, id", partnership);
  }

  boolean standsOn(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }
}
