package programme.workplan.workplans;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.workplan.decisions.Decision;
import programme.workplan.meetings.Meeting;

/** A plan and the acts that make its versions. */
@Entity
@Table(name = "work_plan")
public class WorkPlan extends PanacheEntityBase {
  @Id String code;

  /**
   * Rises with every change of any part, and has nothing to do with the versions of the content.
   */
  @Version long version;

  /** The number of the newest version, be it a draft. */
  int latest = 1;

  /** The number of the version that everyone reads; null while there is none. */
  @Column(name = "in_force")
  Integer inForce;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  static WorkPlan draft(PlanContent content, Instant now) {
    Meeting.requireAll(content.meetings());
    content.requireIndicators();
    WorkPlan plan = new WorkPlan();
    plan.code = content.code();
    plan.recordedAt = now;
    plan.updatedAt = now;
    plan.persist();
    PlanVersion.draft(content, plan.latest, now).persist();
    return plan;
  }

  /** The plan with this code, locked until the transaction ends. */
  static WorkPlan lock(String code) {
    return find(code).orElseThrow(Problem.notFound("work plan", code));
  }

  /** As {@link #lock}, for those who name the plan in what they send. */
  static Optional<WorkPlan> find(String code) {
    return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
  }

  /** As {@link #lock}; empty where nothing is known of the plan yet. */
  public static Stream<WorkPlan> lockIfThere(String code) {
    return find(code).stream();
  }

  PlanVersion newest() {
    return at(latest);
  }

  /** Empty while there is only a draft. */
  Optional<PlanVersion> versionInForce() {
    return Optional.ofNullable(inForce).map(this::at);
  }

  /** The one with this number; without one the version in force, else the draft. */
  Optional<PlanVersion> version(Integer number) {
    return number == null
        ? versionInForce().or(() -> Optional.of(newest()))
        : PlanVersion.findByIdOptional(new PlanVersion.Key(code, number));
  }

  /** All versions that were proposed or adopted, the oldest first. */
  List<PlanVersion> frozen() {
    return PlanVersion.list(
        "workPlan = ?1 and status <> ?2 order by number", code, PlanStatus.DRAFT);
  }

  private PlanVersion at(int number) {
    return Objects.requireNonNull(PlanVersion.findById(new PlanVersion.Key(code, number)));
  }

  /** The version that can be edited; refuses where there is none. */
  PlanVersion open() {
    PlanVersion newest = newest();
    if (!newest.isDraft()) {
      throw Problem.of(
          ProblemCode.PLAN_FROZEN,
          "Version " + latest + " of plan '" + code + "' is " + newest.status + ".");
    }
    return newest;
  }

  /** False when nothing is different. */
  boolean edit(PlanContent content, Instant now) {
    PlanVersion open = open();
    if (content.equals(open.content)) {
      return false;
    }
    Meeting.requireAll(content.meetings());
    content.requireIndicators();
    open.content = content;
    updatedAt = now;
    return true;
  }

  /** Freezes the draft as what is proposed. An adopted version stays in force beside it. */
  PlanVersion propose(Instant now) {
    PlanVersion proposed = newest();
    proposed.become(PlanStatus.PROPOSED);
    proposed.proposedAt = now;
    updatedAt = now;
    if (versionInForce().filter(standing -> standing.status == PlanStatus.ADOPTED).isEmpty()) {
      inForce = latest;
    }
    proposed.takeThePlaceOf(EnumSet.of(PlanStatus.PROPOSED));
    return proposed;
  }

  /**
   * The newest version, proposed or still a draft, is adopted by a decision that is adopted itself.
   */
  PlanVersion adopt(Decision decision, Instant now) {
    PlanVersion adopted = newest();
    adopted.become(PlanStatus.ADOPTED);
    adopted.decision = decision.code();
    adopted.adoptedAt = now;
    updatedAt = now;
    inForce = latest;
    adopted.takeThePlaceOf(EnumSet.of(PlanStatus.PROPOSED, PlanStatus.ADOPTED));
    return adopted;
  }

  /** Opens the next version with the content of the newest frozen one. */
  PlanVersion amend(Instant now) {
    PlanVersion basis = newest();
    if (basis.isDraft()) {
      throw Problem.of(
          ProblemCode.AMENDMENT_OPEN, "Version " + latest + " of plan '" + code + "' is open.");
    }
    if (basis.status == PlanStatus.SUPERSEDED) {
      throw Problem.of(ProblemCode.ILLEGAL_TRANSITION, "Plan '" + code + "' was superseded.")
          .with("allowed", basis.status.next());
    }
    latest++;
    updatedAt = now;
    PlanVersion draft = PlanVersion.draft(basis.content, latest, now);
    draft.basis = basis.number;
    draft.persist();
    return draft;
  }

  /** Another plan takes the place of this one. */
  PlanVersion giveWayTo(String successor, Instant now) {
    PlanVersion standing =
        versionInForce()
            .orElseThrow(
                () ->
                    Problem.of(ProblemCode.ILLEGAL_TRANSITION, "Plan '" + code + "' is a draft."));
    standing.become(PlanStatus.SUPERSEDED);
    standing.supersededBy = successor;
    updatedAt = now;
    return standing;
  }

  /** Something of it has changed, though not its text. */
  public void touch(Instant now) {
    updatedAt = now;
  }
}
