package programme.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who acts in this request, by the token that was verified; nobody outside a request. */
@ApplicationScoped
public class Caller {
  private static final String ORGANISATION = "organisation";

  private final Instance<SecurityIdentity> identity;

  Caller(Instance<SecurityIdentity> identity) {
    this.identity = identity;
  }

  /** The code of the organisation that the account was issued for. */
  public Optional<String> organisation() {
    return token().map(token -> token.<String>getClaim(ORGANISATION));
  }

  /**
   * The organisation, or the role's own name for an account of the secretariat that carries none.
   */
  public String organisationOrRole() {
    return organisation().orElseGet(() -> is(Role.SECRETARIAT) ? Role.SECRETARIAT : "");
  }

  public boolean is(String role) {
    return current().map(who -> who.hasRole(role)).orElse(false);
  }

  public boolean isAnonymous() {
    return current().map(SecurityIdentity::isAnonymous).orElse(true);
  }

  /** Issuer and subject, for records of who did what; null outside a request or without a token. */
  public String description() {
    return token().map(token -> token.getIssuer() + " " + token.getClaim(Claims.sub)).orElse(null);
  }

  /** The token's roles, for records of who did what; null where there are none. */
  public String roles() {
    return current()
        .filter(who -> !who.isAnonymous())
        .map(who -> String.join(" ", new TreeSet<>(who.getRoles())))
        .filter(roles -> !roles.isEmpty())
        .orElse(null);
  }

  private Optional<JsonWebToken> token() {
    return current()
        .filter(who -> !who.isAnonymous() && who.getPrincipal() instanceof JsonWebToken)
        .map(who -> (JsonWebToken) who.getPrincipal());
  }

  private Optional<SecurityIdentity> current() {
    return Arc.container().requestContext().isActive()
        ? Optional.of(identity.get())
        : Optional.empty();
  }
}
