package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.vocabulary.Authority;
import programme.workplan.decisions.Decision;

/**
 * Tells others of a plan's versions: the head first, then every item whole, in the act's own
 * transaction.
 */
@ApplicationScoped
class Announcements {
  private final Outbox outbox;
  private final ActivityReports reports;

  Announcements(Outbox outbox, ActivityReports reports) {
    this.outbox = outbox;
    this.reports = reports;
  }

  record Adopted(@JsonUnwrapped PlanHead head, String decision) {}

  record Amended(@JsonUnwrapped PlanHead head, int basis) {}

  record ItemStated(String workPlan, int version, Item item) {}

  record Superseded(
      String code,
      int version,
      PlanStatus status,
      String supersededBy,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveOn,
      Authority authority) {
    static Superseded of(PlanVersion version, Decision decision) {
      return new Superseded(
          version.workPlan,
          version.number,
          version.status,
          version.supersededBy,
          decision.adoptedOn(),
          new Authority(decision.code(), null, null, null));
    }
  }

  void proposed(PlanVersion version) {
    state(EventType.WORK_PLAN_PROPOSED, version, PlanHead.of(version, version.status));
  }

  void adopted(PlanVersion version) {
    state(
        EventType.WORK_PLAN_ADOPTED,
        version,
        new Adopted(PlanHead.of(version, version.status), version.decision));
  }

  /**
   * The new version is told with the content of its basis, which was public already, and with the
   * basis's status: what it becomes is not said before it is proposed or adopted.
   */
  void amended(PlanVersion draft, PlanStatus basis) {
    state(EventType.WORK_PLAN_AMENDED, draft, new Amended(PlanHead.of(draft, basis), draft.basis));
  }

  void superseded(PlanVersion version, Decision decision) {
    outbox.append(
        EventType.WORK_PLAN_SUPERSEDED, version.workPlan, Superseded.of(version, decision));
  }

  private void state(EventType type, PlanVersion version, Object head) {
    outbox.append(type, version.workPlan, head);
    ActivityStatuses statuses = reports.of(version.workPlan);
    for (Item item : version.content.items()) {
      outbox.append(
          EventType.WORK_PLAN_ITEM_STATED,
          version.workPlan,
          new ItemStated(version.workPlan, version.number, statuses.on(item)));
    }
  }
}
