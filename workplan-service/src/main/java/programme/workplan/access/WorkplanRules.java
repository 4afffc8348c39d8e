package programme.workplan.access;

import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.access.Caller;
import programme.kit.access.Organisations;
import programme.kit.access.Role;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** Who reads and answers what of this service. All that is not a draft is public. */
@ApplicationScoped
public class WorkplanRules {
  private final Caller caller;
  private final Organisations organisations;

  WorkplanRules(Caller caller, Organisations organisations) {
    this.caller = caller;
    this.organisations = organisations;
  }

  /** For everyone else a draft, or the open version of an amended plan, is not there. */
  public boolean readsDrafts() {
    return caller.is(Role.SECRETARIAT);
  }

  /** An organisation answers for itself; the secretariat records anybody's answer. */
  public void requireResponder(String organisation) {
    boolean own =
        caller.organisation().filter(code -> organisations.areOne(code, organisation)).isPresent();
    if (!own && !caller.is(Role.SECRETARIAT)) {
      throw Problem.of(
          ProblemCode.FORBIDDEN, "A response comes from the token's own organisation.");
    }
  }
}
