package programme.partnership.channels;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Source;
import programme.partnership.partnerships.Partnership;

/**
 * Where progress is reported unless a determination or the COP says otherwise; a record of the
 * programme's data.
 */
@Entity
@DynamicUpdate
@Table(name = "reporting_default")
public class ReportingDefault extends PanacheEntityBase {
  @Id UUID id;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "applies_to")
  AppliesTo appliesTo;

  @Enumerated(EnumType.STRING)
  Channel channel;

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

  static ReportingDefault recorded(UUID id, ReportingDefaults.Request request, Instant now) {
    ReportingDefault recorded = new ReportingDefault();
    recorded.id = id;
    recorded.appliesTo = request.appliesTo();
    recorded.channel = request.channel();
    recorded.effectiveOn = request.effectiveOn();
    recorded.effectiveTo = request.effectiveTo();
    recorded.authority = request.authority();
    recorded.sources = request.sources();
    recorded.recordedAt = now;
    return recorded;
  }

  static List<ReportingDefault> standing() {
    return list("annulment is null");
  }

  boolean appliesTo(Partnership partnership) {
    return appliesTo.includes(partnership);
  }

  Rule rule() {
    return new Rule(
        Why.DEFAULT,
        channel,
        null,
        effectiveOn,
        effectiveTo,
        recordedAt,
        new Citation(Citation.Kind.DEFAULT, id, authority));
  }
}
