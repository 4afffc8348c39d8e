package programme.workplan.decisions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;

/** The text of a decision as it stood when it was proposed, or as it was adopted. */
@Entity
@Table(name = "decision_version")
@IdClass(DecisionVersion.Key.class)
public class DecisionVersion extends PanacheEntityBase {
  /** A decision has at most one text of each status. */
  public record Key(String decision, DecisionStatus status) {}

  @Id String decision;

  @Id
  @Enumerated(EnumType.STRING)
  DecisionStatus status;

  String symbol;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Paragraph> paragraphs;

  @Column(name = "recorded_at")
  Instant recordedAt;

  /** Keeps the text that stands now as the one of its status. */
  static void keep(Decision decision) {
    DecisionVersion kept = findById(new Key(decision.code, decision.status));
    if (kept == null) {
      kept = new DecisionVersion();
      kept.decision = decision.code;
      kept.status = decision.status;
      kept.recordedAt = decision.updatedAt;
      kept.tell(decision);
      kept.persist();
    } else {
      kept.tell(decision);
    }
  }

  /** At most two: the proposed text, then the adopted one. */
  static List<DecisionVersion> of(String decision) {
    return list("decision = ?1 order by recordedAt, status desc", decision);
  }

  static DecisionVersion get(String decision, DecisionStatus status) {
    return DecisionVersion.<DecisionVersion>findByIdOptional(new Key(decision, status))
        .orElseThrow(Problem.notFound(status + " text of decision", decision));
  }

  private void tell(Decision decision) {
    symbol = decision.symbol;
    paragraphs = decision.paragraphs;
  }

  /** One text of a decision as everyone reads it. */
  public record View(
      DecisionStatus status, String symbol, List<Paragraph> paragraphs, Instant recordedAt) {
    static View of(DecisionVersion version) {
      return new View(version.status, version.symbol, version.paragraphs, version.recordedAt);
    }
  }
}
