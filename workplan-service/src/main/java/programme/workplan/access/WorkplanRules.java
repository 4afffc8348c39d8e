package programme.workplan.access;

import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.access.Caller;
import programme.kit.access.Role;

/** Who reads what of this service. All that is not a draft is public. */
@ApplicationScoped
public class WorkplanRules {
  private final Caller caller;

  WorkplanRules(Caller caller) {
    this.caller = caller;
  }

  /** For everyone else a draft, or the open version of an amended plan, is not there. */
  public boolean readsDrafts() {
    return caller.is(Role.SECRETARIAT);
  }
}
