package programme.kit.http.query;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** Refuses query parameters that the operation doesn't declare, or that are not of their type. */
public class QueryParameters {
  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Map<Method, QueryShape> shapes = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo operation) {
    Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
    if (query.isEmpty()) {
      return;
    }
    boolean reads = READING.contains(request.getMethod());
    List<InvalidField> errors =
        shapes
            .computeIfAbsent(operation.getResourceMethod(), method -> shape(method, reads))
            .faults(query);
    if (!errors.isEmpty()) {
      throw Problem.of(ProblemCode.VALIDATION_FAILED, "The query is not as it must be.")
          .with("errors", errors);
    }
    if (query.containsKey(Languages.PARAMETER)) {
      Languages.parse(query.get(Languages.PARAMETER).get(0));
    }
  }

  /** Every answer to a GET can be had in one language. */
  private static QueryShape shape(Method operation, boolean reads) {
    QueryShape shape = QueryShape.of(operation);
    return reads ? shape.and(new QueryParameter(Languages.PARAMETER, String.class, false)) : shape;
  }
}
