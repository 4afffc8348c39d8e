package programme.partnership.contributions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Source;

/** Money received towards a contribution, in the contribution's currency. */
@Entity
@DynamicUpdate
public class Payment extends PanacheEntityBase {
  @Id UUID id;
  UUID contribution;
  BigDecimal amount;

  @Column(name = "received_on")
  LocalDate receivedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

  static Payment received(
      UUID id,
      UUID contribution,
      BigDecimal amount,
      LocalDate on,
      List<Source> sources,
      Instant now) {
    Payment payment = new Payment();
    payment.id = id;
    payment.contribution = contribution;
    payment.amount = amount;
    payment.receivedOn = on;
    payment.sources = sources;
    payment.recordedAt = now;
    return payment;
  }

  static Payment get(UUID contribution, UUID id) {
    return Payment.<Payment>find("id = ?1 and contribution = ?2", id, contribution)
        .firstResultOptional()
        .orElseThrow(Problem.notFound("payment", id));
  }

  static Stream<Payment> standing(UUID contribution) {
    return stream("contribution = ?1 and annulment is null order by id", contribution);
  }

  void annul(Annulment.Request request, Instant now) {
    annulment = Annulment.first(annulment, request, now);
  }
}
