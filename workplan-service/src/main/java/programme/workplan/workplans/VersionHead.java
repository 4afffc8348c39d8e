package programme.workplan.workplans;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A version without its items, for lists: what they cost has nothing to do with how long plans are.
 */
@Entity
@Immutable
@Table(name = "work_plan_version")
@IdClass(PlanVersion.Key.class)
public class VersionHead extends PanacheEntityBase {
  @Id
  @Column(name = "work_plan")
  String workPlan;

  @Id int number;

  @Enumerated(EnumType.STRING)
  PlanStatus status;

  /** Made by the database of the content. */
  @JdbcTypeCode(SqlTypes.JSON)
  PlanHead head;

  Integer basis;
  String decision;

  @Column(name = "superseded_by")
  String supersededBy;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "proposed_at")
  Instant proposedAt;

  @Column(name = "adopted_at")
  Instant adoptedAt;

  PlanHead head() {
    return head.of(number, status);
  }
}
