package programme.workplan.workplans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.audit.QuietActs;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.Preconditions;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * Where every edit of a draft goes through, whatever part it is of: under the plan's lock, on the
 * version that the editor has seen, checked as a whole.
 */
@ApplicationScoped
class Drafts {
  /** In bytes as JSON: small enough that what is exported is taken in again, as YAML too. */
  static final int LARGEST = 1024 * 1024;

  private final ProgrammeClock clock;
  private final QuietActs quietly;
  private final ObjectMapper json;

  Drafts(ProgrammeClock clock, QuietActs quietly, ObjectMapper json) {
    this.clock = clock;
    this.quietly = quietly;
    this.json = json;
  }

  /** A plan, locked, with the newest of its versions. */
  record Newest(WorkPlan plan, PlanVersion version) {
    /** The content to be edited; refuses when it is another than the editor saw, or frozen. */
    PlanContent editable(String ifMatch) {
      Preconditions.require(ifMatch, plan.version);
      return plan.open().content;
    }

    PlanContent content() {
      return version.content;
    }

    PlanReader.Found found() {
      return new PlanReader.Found(plan, version);
    }
  }

  /** A new plan; refuses a code that is taken. */
  WorkPlan begin(PlanContent content) {
    check(content, "");
    if (WorkPlan.findById(content.code()) != null) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "There is a work plan '" + content.code() + "' already.");
    }
    WorkPlan plan = WorkPlan.draft(content, clock.now());
    WorkPlan.flush();
    quietly.note("work-plan.drafted", EventType.WORK_PLAN_PROPOSED, plan.code);
    return plan;
  }

  Newest lock(String code) {
    WorkPlan plan = WorkPlan.lock(code);
    return new Newest(plan, plan.newest());
  }

  /**
   * @param base where the request's body stands in the plan, such as {@code /items/3}
   */
  void put(Newest newest, PlanContent content, String base) {
    check(content, base);
    if (newest.plan().edit(content, clock.now())) {
      quietly.note("work-plan.draft-edited", EventType.WORK_PLAN_PROPOSED, newest.plan().code);
    }
    WorkPlan.flush();
  }

  private void check(PlanContent content, String base) {
    PlanShape.check(content, base);
    try {
      if (json.writeValueAsBytes(content).length > LARGEST) {
        throw Problem.of(
            ProblemCode.PAYLOAD_TOO_LARGE, "The plan as a whole would be larger than 1 MB.");
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A plan can't be written as JSON", e);
    }
  }
}
