package programme.partnership.statuses;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.facts.DatedFact;
import programme.kit.facts.Timeline;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** A fact: from this day on the partnership stands here. */
@Entity
@DynamicUpdate
@Table(name = "status_change")
public class StatusChange extends PanacheEntityBase implements DatedFact<Status> {
  private static final String TIMELINE = " order by effectiveOn nulls first, ordinal";

  @Id UUID id;

  /** The order of recording, which decides between facts of one day. */
  @Generated
  @Column(insertable = false, updatable = false)
  Long ordinal;

  String partnership;

  @Enumerated(EnumType.STRING)
  Status status;

  @Column(name = "effective_on")
  LocalDate effectiveOn;

  @JdbcTypeCode(SqlTypes.JSON)
  Authority authority;

  @JdbcTypeCode(SqlTypes.JSON)
  Text note;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

  /** What a partnership is registered with holds since before our record. */
  public static StatusChange first(
      String partnership, Status status, List<Source> sources, Instant now) {
    StatusChange change = new StatusChange();
    change.id = Ids.next();
    change.partnership = partnership;
    change.status = status;
    change.sources = sources;
    change.recordedAt = now;
    return change;
  }

  static StatusChange recorded(
      UUID id, String partnership, StatusChanges.Request request, Instant now) {
    StatusChange change = first(partnership, request.to(), request.sources(), now);
    change.id = id;
    change.effectiveOn = request.effectiveOn();
    change.authority = request.authority();
    change.note = request.note();
    return change;
  }

  /** All facts of a partnership, along the effective timeline; those that were annulled too. */
  static List<StatusChange> history(String partnership) {
    return list("partnership = ?1" + TIMELINE, partnership);
  }

  /** The facts that stand, along the effective timeline. */
  static List<StatusChange> timeline(String partnership) {
    return list("partnership = ?1 and annulment is null" + TIMELINE, partnership);
  }

  static Timeline<Status> timelineOf(String partnership) {
    return new Timeline<>(Status.FIRST, timeline(partnership));
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public Status to() {
    return status;
  }

  @Override
  public LocalDate effectiveOn() {
    return effectiveOn;
  }

  boolean holdsBy(LocalDate day) {
    return annulment == null && (effectiveOn == null || !effectiveOn.isAfter(day));
  }

  public static Status inForce(String partnership, LocalDate day) {
    return inForce(List.of(partnership), day).get(partnership);
  }

  /** The status of each on this day; one statement for all. */
  public static Map<String, Status> inForce(List<String> partnerships, LocalDate day) {
    Map<String, Status> statuses = new HashMap<>();
    partnerships.forEach(code -> statuses.put(code, Status.FIRST));
    StatusChange.<StatusChange>stream(
            "partnership in ?1 and annulment is null and (effectiveOn is null or effectiveOn <= ?2)"
                + TIMELINE,
            partnerships,
            day)
        .forEach(fact -> statuses.put(fact.partnership, fact.status));
    return statuses;
  }
}
