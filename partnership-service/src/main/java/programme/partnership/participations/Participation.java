package programme.partnership.participations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
  @Version long version;
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

  @Column(name = "updated_at")
  Instant updatedAt;

  /** The seat in a forum by which the partner takes part, where it is by one. */
  UUID member;

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

  static Participation recorded(
      UUID id, String partnership, String partner, ParticipationRequest request, Instant now) {
    Participation participation = new Participation();
    participation.id = id;
    participation.partnership = partnership;
    participation.partner = partner;
    participation.role = request.role();
    participation.member = request.member();
    participation.recordedAt = now;
    participation.describe(request, now);
    return participation;
  }

  /** Takes other days and sources; false when nothing is different. */
  boolean change(ParticipationRequest request, Instant now) {
    if (request.equals(request())) {
      return false;
    }
    describe(request, now);
    return true;
  }

  private void describe(ParticipationRequest request, Instant now) {
    from = request.from();
    to = request.to();
    sources = request.sources();
    updatedAt = now;
  }

  void annul(Annulment.Request request, Instant now) {
    annulment = Annulment.first(annulment, request, now);
    updatedAt = now;
  }

  /** As it was written. */
  ParticipationRequest request() {
    return new ParticipationRequest(null, partner, role, from, to, member, sources);
  }

  /** One that stands, of one of these partners in this role, on days of these. */
  static Optional<Participation> overlapping(Participation one, Collection<String> organisation) {
    return Participation.<Participation>stream(
            "partnership = ?1 and partner in ?2 and role = ?3 and id <> ?4 and annulment is null",
            one.partnership,
            organisation,
            one.role,
            one.id)
        .filter(one::sharesADayWith)
        .findFirst();
  }

  private boolean sharesADayWith(Participation other) {
    return (other.to == null || from == null || !from.isAfter(other.to))
        && (to == null || other.from == null || !other.from.isAfter(to));
  }

  static List<Participation> standing(String partnership) {
    return list("partnership = ?1 and annulment is null" + IN_ORDER, partnership);
  }
}
