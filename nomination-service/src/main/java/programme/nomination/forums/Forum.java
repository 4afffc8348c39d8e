package programme.nomination.forums;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** A forum or group that organisations are members of. */
@Entity
public class Forum extends PanacheEntityBase {
  @Id String code;
  @Version long version;

  @JdbcTypeCode(SqlTypes.JSON)
  Text name;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "also_printed")
  List<PrintedName> alsoPrinted;

  @Enumerated(EnumType.STRING)
  ForumRegistration.Kind kind;

  String partnership;

  @Enumerated(EnumType.STRING)
  ForumRegistration.Status status;

  @JdbcTypeCode(SqlTypes.JSON)
  List<PartnerType> constituencies;

  @JdbcTypeCode(SqlTypes.JSON)
  Seats seats;

  @JdbcTypeCode(SqlTypes.JSON)
  List<DocumentReference> documents;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** Whether its partnership has been heard of; null where it names none. */
  @Formula(
      """
      case when partnership is not null
        then exists (select 1 from partnership_copy k where k.code = partnership) end
      """)
  Boolean resolved;

  static Forum register(ForumRegistration registration, Instant now) {
    Forum forum = new Forum();
    forum.code = registration.code();
    forum.recordedAt = now;
    forum.describe(registration, now);
    return forum;
  }

  public static Optional<Forum> of(String code) {
    return Forum.findByIdOptional(code);
  }

  /**
   * The forum with this code, locked until the transaction ends: nobody else gives its seats
   * meanwhile.
   */
  public static Forum lock(String code) {
    return Forum.<Forum>findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("forum", code));
  }

  /** Replaces the description; false when nothing is different. */
  boolean change(ForumRegistration registration, Instant now) {
    if (registration.equals(registration())) {
      return false;
    }
    describe(registration, now);
    return true;
  }

  private void describe(ForumRegistration registration, Instant now) {
    name = registration.name();
    alsoPrinted = registration.alsoPrinted();
    kind = registration.kind();
    partnership = registration.partnership();
    status = registration.status();
    constituencies = registration.constituencies();
    seats = registration.seats();
    documents = registration.documents();
    sources = registration.sources();
    updatedAt = now;
  }

  /** As it was written, which is also what others are told. */
  public String code() {
    return code;
  }

  ForumRegistration registration() {
    return new ForumRegistration(
        code,
        name,
        alsoPrinted,
        kind,
        partnership,
        status,
        constituencies,
        seats,
        documents,
        sources);
  }

  public boolean isFor(PartnerType constituency) {
    return constituencies.contains(constituency);
  }

  public List<PartnerType> constituencies() {
    return constituencies;
  }

  public Optional<Seats> seats() {
    return Optional.ofNullable(seats);
  }
}
