package programme.kit.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import programme.kit.problem.HttpFaults;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * Paths of the kit that every service answers under its own name, and under no other's; {@link
 * OwnPathNames} says so in OpenAPI.
 */
public class OwnPaths {
  /** Stands in a {@code @Path} for the service's name. */
  public static final String SERVICE = "{service}";

  static final String PARAMETER = "service";

  @Inject
  @ConfigProperty(name = "programme.service")
  String service;

  @ServerRequestFilter
  public void refuseAnothers(ContainerRequestContext request) {
    String named = request.getUriInfo().getPathParameters().getFirst(PARAMETER);
    if (named != null && !named.equals(service)) {
      throw Problem.of(ProblemCode.NOT_FOUND, HttpFaults.detail(404));
    }
  }
}
