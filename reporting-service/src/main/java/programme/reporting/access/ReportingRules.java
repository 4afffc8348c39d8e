package programme.reporting.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import programme.kit.access.Caller;
import programme.kit.access.Organisations;
import programme.kit.access.Role;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** Whose updates a caller sends and reads, and who sees reports before their publication. */
@ApplicationScoped
public class ReportingRules {
  private final Caller caller;
  private final Organisations organisations;

  ReportingRules(Caller caller, Organisations organisations) {
    this.caller = caller;
    this.organisations = organisations;
  }

  public boolean isSecretariat() {
    return caller.is(Role.SECRETARIAT);
  }

  /** For whom the caller reports: its organisation, or empty for the secretariat itself. */
  public Optional<String> reporter() {
    return isSecretariat() ? Optional.empty() : Optional.of(organisation());
  }

  /** The only organisation whose updates the caller may list, by all of its codes; empty: all. */
  public Optional<List<String>> onlyReporters() {
    return reporter().map(organisations::codesOf);
  }

  /** Updates are read by the secretariat and by their sender; to all others they are not there. */
  public boolean readsUpdateOf(String organisation) {
    return isSecretariat()
        || (organisation != null
            && caller
                .organisation()
                .filter(own -> organisations.areOne(own, organisation))
                .isPresent());
  }

  private String organisation() {
    return caller
        .organisation()
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemCode.FORBIDDEN, "The token names no organisation to report for."));
  }
}
