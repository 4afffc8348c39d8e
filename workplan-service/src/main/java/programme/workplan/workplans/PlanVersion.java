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
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.workplan.decisions.Decision;

/** One version of a plan, with its whole content. */
@Entity
@Table(name = "work_plan_version")
@IdClass(PlanVersion.Key.class)
public class PlanVersion extends PanacheEntityBase {
  /** Versions are numbered from 1 within their plan. */
  public record Key(String workPlan, int number) {}

  @Id
  @Column(name = "work_plan")
  String workPlan;

  @Id int number;

  @Enumerated(EnumType.STRING)
  PlanStatus status = PlanStatus.DRAFT;

  @JdbcTypeCode(SqlTypes.JSON)
  PlanContent content;

  /** The version that this one started from; null for the first. */
  Integer basis;

  /** The decision that adopted it. */
  String decision;

  /** The plan that took its place. */
  @Column(name = "superseded_by")
  String supersededBy;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "proposed_at")
  Instant proposedAt;

  @Column(name = "adopted_at")
  Instant adoptedAt;

  static PlanVersion draft(PlanContent content, int number, Instant now) {
    PlanVersion version = new PlanVersion();
    version.workPlan = content.code();
    version.number = number;
    version.content = content;
    version.recordedAt = now;
    return version;
  }

  /** The decision by which a plan was first adopted. */
  static Decision adopting(String workPlan) {
    PlanVersion adopted =
        PlanVersion.<PlanVersion>find(
                "workPlan = ?1 and decision is not null order by number", workPlan)
            .firstResult();
    return Decision.requireAdopted(adopted.decision);
  }

  boolean isDraft() {
    return status == PlanStatus.DRAFT;
  }

  /** Null while it can be edited. */
  Instant frozenAt() {
    return proposedAt == null ? adoptedAt : proposedAt;
  }

  void become(PlanStatus to) {
    if (!status.next().contains(to)) {
      throw Problem.of(
              ProblemCode.ILLEGAL_TRANSITION,
              "Version "
                  + number
                  + " of plan '"
                  + workPlan
                  + "' is "
                  + status
                  + " and can't become "
                  + to
                  + ".")
          .with("allowed", status.next());
    }
    status = to;
  }

  /** Earlier versions in one of these states make way for this one. */
  void takeThePlaceOf(Set<PlanStatus> states) {
    update(
        "status = ?1 where workPlan = ?2 and number < ?3 and status in ?4",
        PlanStatus.SUPERSEDED,
        workPlan,
        number,
        states);
  }
}
