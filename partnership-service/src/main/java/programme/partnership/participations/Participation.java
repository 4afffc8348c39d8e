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
import programme.kit.vocabulary.Annulment;
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

  private static final String IN_ORDER = " order by from nulls first, id";

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

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

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

  /** All roles that were recorded; those that were annulled too. */
  static List<Participation> history(String partnership) {
    return list("partnership = ?1" + IN_ORDER, partnership);
  }

  static List<Participation> standing(String partnership) {
    return list("partnership = ?1 and annulment is null" + IN_ORDER, partnership);
  }

  boolean standsOn(LocalDate day) {
    return annulment == null
        && (from == null || !from.isAfter(day))
        && (to == null || !to.isBefore(day));
  }
}
