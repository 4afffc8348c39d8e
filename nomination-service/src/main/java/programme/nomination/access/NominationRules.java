package programme.nomination.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import programme.kit.access.Caller;
import programme.kit.access.Organisations;
import programme.kit.access.Role;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** Whose nominations a caller may send and read. */
@ApplicationScoped
public class NominationRules {
  private final Caller caller;
  private final Organisations organisations;

  NominationRules(Caller caller, Organisations organisations) {
    this.caller = caller;
    this.organisations = organisations;
  }

  /**
   * The organisation that a nomination comes from: the token's own, for everyone but the
   * secretariat, which may send for any and need not name a code.
   *
   * @param named the code in the request, null where it names none
   */
  public String sender(String named) {
    if (caller.is(Role.SECRETARIAT)) {
      return named;
    }
    String own =
        caller
            .organisation()
            .orElseThrow(() -> forbidden("The token names no organisation to nominate for."));
    if (named != null && !organisations.areOne(own, named)) {
      throw forbidden("A nomination comes from the token's own organisation.");
    }
    return own;
  }

  /** Whether the caller is a Party, which nominates for its own country alone. */
  public boolean isBoundToItsCountry() {
    return caller.is(Role.PARTY) && !caller.is(Role.SECRETARIAT);
  }

  /** What came on paper, or too late, is recorded by the secretariat alone. */
  public void requireSecretariat() {
    if (!caller.is(Role.SECRETARIAT)) {
      throw forbidden("What came on paper or late is recorded by the secretariat.");
    }
  }

  /** The refusal of a Party that names another country than its record does. */
  public static Problem anotherCountry() {
    return forbidden("A Party nominates for its own country.");
  }

  /** Whether this sender's nominations are the caller's to read and to withdraw. */
  public boolean mayRead(String sender) {
    return caller.is(Role.SECRETARIAT)
        || caller.organisation().filter(own -> organisations.areOne(own, sender)).isPresent();
  }

  /** The only senders whose nominations the caller may list; empty for who may list all. */
  public Optional<List<String>> onlySenders() {
    // No sender has the empty code: a token without an organisation lists nothing.
    return caller.is(Role.SECRETARIAT)
        ? Optional.empty()
        : Optional.of(organisations.codesOf(caller.organisation().orElse("")));
  }

  private static Problem forbidden(String detail) {
    return Problem.of(ProblemCode.FORBIDDEN, detail);
  }
}
