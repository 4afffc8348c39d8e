package programme.workplan.mandates;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.facts.DatedFact;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.workplan.decisions.AddresseeGroup;
import programme.workplan.decisions.Paragraph;

/** A fact: from this day on the mandate has come so far, for one addressee or for all. */
@Entity
@DynamicUpdate
@Table(name = "mandate_status_change")
class StatusChange extends PanacheEntityBase implements DatedFact<Paragraph.Status> {
  @Id UUID id;

  @Generated
  @Column(insertable = false, updatable = false)
  Long ordinal;

  UUID mandate;

  /** Null: for all whom the mandate speaks to. */
  @Enumerated(EnumType.STRING)
  AddresseeGroup addressee;

  @Enumerated(EnumType.STRING)
  Paragraph.Status status;

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

  /** What a text says of a paragraph that it brings holds since before our record. */
  static StatusChange first(UUID mandate, Paragraph.Status status, Instant now) {
    StatusChange change = new StatusChange();
    change.id = Ids.next();
    change.mandate = mandate;
    change.status = status;
    change.sources = List.of();
    change.recordedAt = now;
    return change;
  }

  static StatusChange recorded(UUID id, UUID mandate, StatusChanges.Request request, Instant now) {
    StatusChange change = first(mandate, request.to(), now);
    change.id = id;
    change.addressee = request.addressee();
    change.effectiveOn = request.effectiveOn();
    change.authority = request.authority();
    change.note = request.note();
    change.sources = request.sources();
    return change;
  }

  /** All facts of a mandate, along the effective timeline; those that were annulled too. */
  static List<StatusChange> history(UUID mandate) {
    return list("mandate = ?1 order by effectiveOn nulls first, ordinal", mandate);
  }

  /** The facts that stand, along the effective timeline. */
  static List<StatusChange> standing(UUID mandate) {
    return history(mandate).stream().filter(fact -> fact.annulment == null).toList();
  }

  /** Said with the decision's text, and by no act of its own. */
  boolean isOfText() {
    return authority == null;
  }

  boolean concerns(AddresseeGroup group) {
    return addressee == null || addressee == group;
  }

  boolean holdsBy(LocalDate day) {
    return annulment == null && (effectiveOn == null || !effectiveOn.isAfter(day));
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public Paragraph.Status to() {
    return status;
  }

  @Override
  public LocalDate effectiveOn() {
    return effectiveOn;
  }
}
