package programme.partnership.contributions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Money;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** A pledge and the sum of what was received of it; whom and what it names are soft references. */
@Entity
public class Contribution extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;
  String contributor;

  @Enumerated(EnumType.STRING)
  Pledge.Kind kind;

  BigDecimal amount;
  String currency;

  /** The sum of the payments that stand; kept here so that one row's lock guards it. */
  BigDecimal received;

  @JdbcTypeCode(SqlTypes.JSON)
  Text description;

  String partnership;

  @Column(name = "work_plan")
  String workPlan;

  String item;
  String post;

  @Column(name = "pledged_on")
  LocalDate pledgedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "in_response_to")
  DecisionReference inResponseTo;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  /** Why the pledge was last amended. */
  @JdbcTypeCode(SqlTypes.JSON)
  Text reason;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

  /** Whether all that it names is known; null where it names nothing. */
  @Formula(
      """
      case when contributor is not null or partnership is not null or work_plan is not null
          or in_response_to is not null
        then (contributor is null or exists (select 1 from partner k where k.code = contributor))
          and (partnership is null or exists (select 1 from partnership k where k.code = partnership))
          and (work_plan is null or exists (
            select 1 from plan_item_copy k where k.plan = work_plan and k.item = item))
          and (in_response_to is null
            or exists (select 1 from decision_copy k where k.code = in_response_to ->> 'decision')) end
      """)
  Boolean resolved;

  static Contribution pledge(UUID id, Pledge pledge, Instant now) {
    Contribution contribution = new Contribution();
    contribution.id = id;
    contribution.received = BigDecimal.ZERO;
    contribution.recordedAt = now;
    contribution.describe(pledge, now);
    return contribution;
  }

  static Contribution get(UUID id) {
    return Contribution.<Contribution>findByIdOptional(id)
        .orElseThrow(Problem.notFound("contribution", id));
  }

  static Contribution lock(UUID id) {
    return Contribution.<Contribution>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("contribution", id));
  }

  /** Puts another pledge in the place of the one that stands; refuses one below what was paid. */
  void amend(Pledge amended, Instant now) {
    requireStanding();
    if (received.signum() > 0
        && (!currency.equals(amended.currency()) || received.compareTo(amended.value()) > 0)) {
      throw exceeded("A pledge covers what was received of it, in the same currency.");
    }
    describe(amended, now);
  }

  /** Counts a payment; refuses what would be more than is pledged. */
  void receive(BigDecimal payment, Instant now) {
    requireStanding();
    BigDecimal sum = received.add(payment);
    if (sum.compareTo(amount) > 0) {
      throw exceeded("A payment is at most what is still to come; amend the pledge first.");
    }
    received = sum;
    updatedAt = now;
  }

  /** A payment turned out to be wrong. */
  void giveBack(BigDecimal payment, Instant now) {
    received = received.subtract(payment);
    updatedAt = now;
  }

  /** The pledge turned out to be wrong: it and its payments count no more. */
  void annul(Annulment.Request request, Instant now) {
    annulment = Annulment.first(annulment, request, now);
    updatedAt = now;
  }

  void requireStanding() {
    if (annulment != null) {
      throw Problem.of(
              ProblemCode.ALREADY_ANNULLED,
              "The contribution was annulled at " + annulment.recordedAt() + ".")
          .with("annulledAt", annulment.recordedAt());
    }
  }

  private Problem exceeded(String detail) {
    return Problem.of(ProblemCode.PLEDGE_EXCEEDED, detail)
        .with("currency", currency)
        .with("pledged", Money.written(amount, currency))
        .with("received", Money.written(received, currency));
  }

  private void describe(Pledge pledge, Instant now) {
    contributor = pledge.contributor();
    kind = pledge.kind();
    amount = pledge.value();
    currency = pledge.currency();
    description = pledge.description();
    partnership = pledge.earmark().partnership();
    workPlan = pledge.earmark().workPlan();
    item = pledge.earmark().item();
    post = pledge.earmark().post();
    pledgedOn = pledge.pledgedOn();
    inResponseTo = pledge.inResponseTo();
    sources = pledge.sources();
    reason = pledge.reason();
    updatedAt = now;
  }

  Pledge pledge() {
    return new Pledge(
        contributor,
        kind,
        amount == null ? null : Money.written(amount, currency),
        currency,
        description,
        Earmark.of(partnership, workPlan, item, post),
        pledgedOn,
        inResponseTo,
        sources,
        reason);
  }

  /** The sum of the payments that stand; null where there is no amount to be counted. */
  String receivedSoFar() {
    return amount == null ? null : Money.written(received, currency);
  }
}
