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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.partnership.channels.Channel;
import programme.partnership.channels.Citation;
import programme.partnership.channels.Rule;
import programme.partnership.channels.Why;

/** A dated finding on one partnership; never changed, but annulled where it is wrong. */
@Entity
@DynamicUpdate
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

  private static final String IN_ORDER = " order by effectiveOn nulls first, id";

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

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

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

  /** All findings on a partnership; those that were annulled too. */
  static List<Determination> history(String partnership) {
    return list("partnership = ?1" + IN_ORDER, partnership);
  }

  static List<Determination> standing(String partnership) {
    return list("partnership = ?1 and annulment is null" + IN_ORDER, partnership);
  }

  boolean holdsOn(LocalDate day) {
    return annulment == null
        && (effectiveOn == null || !effectiveOn.isAfter(day))
        && (effectiveTo == null || !effectiveTo.isBefore(day));
  }

  /** What the determinations of these partnerships say of their channels, by code. */
  public static Map<String, List<Rule>> rules(List<String> partnerships) {
    return Determination.<Determination>stream(
            "partnership in ?1 and annulment is null" + IN_ORDER, partnerships)
        .collect(
            Collectors.groupingBy(
                one -> one.partnership,
                Collectors.mapping(Determination::rule, Collectors.toList())));
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
