package programme.partnership.determinations;

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
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.partnership.channels.Channel;
import programme.partnership.channels.Citation;
import programme.partnership.channels.Rule;
import programme.partnership.channels.Why;

/** A dated finding on one partnership; never changed. */
@Entity
public class Determination extends PanacheEntityBase {
  /** What was found. */
  public enum Outcome {
    PARTNERSHIP,
    NOT_A_PARTNERSHIP
  }

  /** How firmly. */
  public enum Firmness {
    SUGGESTED,
    DECIDED
  }

  @Id UUID id;
  String partnership;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Column(name = "defined_in")
  String definedIn;

  @JdbcTypeCode(SqlTypes.JSON)
  Text grounds;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Column(name = "agenda_item")
  String agendaItem;

  @Enumerated(EnumType.STRING)
  Firmness firmness;

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

  static Determination recorded(
      UUID id, String partnership, Determinations.Request request, Instant now) {
    Determination determination = new Determination();
    determination.id = id;
    determination.partnership = partnership;
    determination.outcome = request.outcome();
    determination.definedIn = request.definedIn();
    determination.grounds = request.grounds();
    determination.channel = request.channel();
    determination.agendaItem = request.agendaItem();
    determination.firmness = request.firmness();
    determination.effectiveOn = request.effectiveOn();
    determination.effectiveTo = request.effectiveTo();
    determination.authority = request.authority();
    determination.sources = request.sources();
    determination.recordedAt = now;
    return determination;
  }

  static List<Determination> of(String partnership) {
    return list("partnership = ?1 order by effectiveOn nulls first, id", partnership);
  }

  boolean holdsOn(LocalDate day) {
    return (effectiveOn == null || !effectiveOn.isAfter(day))
        && (effectiveTo == null || !effectiveTo.isBefore(day));
  }

  /** What a partnership's determinations say of its channel. */
  public static List<Rule> rules(String partnership) {
    return of(partnership).stream().map(Determination::rule).toList();
  }

  private Rule rule() {
    return new Rule(
        firmness == Firmness.DECIDED ? Why.DECIDED : Why.SUGGESTED,
        channel,
        agendaItem,
        effectiveOn,
        effectiveTo,
        recordedAt,
        new Citation(Citation.Kind.DETERMINATION, id, authority));
  }
}
