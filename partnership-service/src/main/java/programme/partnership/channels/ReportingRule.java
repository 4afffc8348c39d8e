package programme.partnership.channels;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Source;

/**
 * A record that says of several partnerships where their progress is reported; never changed, but
 * annulled where it is wrong.
 */
@MappedSuperclass
abstract class ReportingRule extends PanacheEntityBase {
  @Id UUID id;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "applies_to")
  AppliesTo appliesTo;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Column(name = "agenda_item")
  String agendaItem;

  @Column(name = "effective_on")
  LocalDate effectiveOn;

  @Column(name = "effective_to")
  LocalDate effectiveTo;

  @JdbcTypeCode(SqlTypes.JSON)
  Authority authority;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

  /** How much it weighs. */
  abstract Why why();

  abstract Citation.Kind kind();

  /** Takes the content of a rule that was not there before. */
  final void record(UUID newId, RuleContent content, Instant now) {
    id = newId;
    appliesTo = content.appliesTo();
    channel = content.channel();
    agendaItem = content.agendaItem();
    effectiveOn = content.effectiveOn();
    effectiveTo = content.effectiveTo();
    authority = content.authority();
    sources = content.sources();
    recordedAt = now;
  }

  final Rule rule() {
    return new Rule(
        why(),
        channel,
        agendaItem,
        effectiveOn,
        effectiveTo,
        recordedAt,
        new Citation(kind(), id, authority));
  }
}
