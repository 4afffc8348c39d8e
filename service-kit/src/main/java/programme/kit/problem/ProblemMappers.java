package programme.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** All exceptions become problem+json here and nowhere else. */
public class ProblemMappers {
  /**
   * How resources name the parameter that is the body; all others come from the path and the query.
   */
  private static final String BODY = "request";

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @Inject DatabaseFaults databaseFaults;

  @ServerExceptionMapper
  public Response refused(Problem problem) {
    return ProblemBody.of(problem).toResponse();
  }

  @ServerExceptionMapper
  public Response unreadable(JacksonException fault) {
    return refused(JsonFaults.problem(fault));
  }

  @ServerExceptionMapper
  public Response mismatched(com.fasterxml.jackson.databind.exc.MismatchedInputException fault) {
    return refused(JsonFaults.problem(fault));
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException violations) {
    List<InvalidField> errors =
        violations.getConstraintViolations().stream()
            .map(v -> new InvalidField(pointer(v), v.getMessage()))
            .sorted(
                java.util.Comparator.comparing(InvalidField::pointer)
                    .thenComparing(InvalidField::detail))
            .toList();
    String detail =
        errors.size() == 1
            ? "One member is not as it must be."
            : errors.size() + " members are not as they must be.";
    return refused(Problem.of(ProblemCode.VALIDATION_FAILED, detail).with("errors", errors));
  }

  @ServerExceptionMapper
  public Response unauthenticated(UnauthorizedException e) {
    return ProblemBody.of(ProblemCode.UNAUTHENTICATED, "The request has no bearer token.")
        .toResponse();
  }

  @ServerExceptionMapper
  public Response unauthenticated(AuthenticationFailedException e) {
    return ProblemBody.of(ProblemCode.UNAUTHENTICATED, "The bearer token is not valid here.")
        .toResponse();
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e) {
    return ProblemBody.of(ProblemCode.FORBIDDEN, "The token's role does not allow this operation.")
        .toResponse();
  }

  @ServerExceptionMapper
  public Response stale(OptimisticLockException e) {
    return stale();
  }

  @ServerExceptionMapper
  public Response stale(StaleObjectStateException e) {
    return stale();
  }

  private static Response stale() {
    return ProblemBody.of(
            ProblemCode.PRECONDITION_FAILED, "Somebody else changed it at the same moment.")
        .toResponse();
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException e) {
    if (e.getCause() instanceof JacksonException fault) {
      return unreadable(fault);
    }
    Response original = e.getResponse();
    if (original.getStatus() < 400) {
      return original;
    }
    Response answer =
        ProblemBody.of(
                HttpFaults.code(original.getStatus()), HttpFaults.detail(original.getStatus()))
            .toResponse();
    if (original.getHeaderString(HttpHeaders.ALLOW) != null) {
      answer.getHeaders().putSingle(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW));
    }
    return answer;
  }

  @ServerExceptionMapper
  public Response failed(Throwable e) {
    return databaseFaults
        .problem(e)
        .map(this::refused)
        .orElseGet(
            () -> {
              LOG.error("A request failed", e);
              return ProblemBody.of(ProblemCode.INTERNAL_ERROR, "The failure has been logged.")
                  .toResponse();
            });
  }

  /** JSON Pointer for what stands in the body, the parameter's name for what does not. */
  private static String pointer(ConstraintViolation<?> violation) {
    List<String> steps = new ArrayList<>();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        steps.add(String.valueOf(node.getIndex()));
      } else if (node.getKey() != null) {
        steps.add(String.valueOf(node.getKey()));
      }
      switch (node.getKind()) {
        case PARAMETER -> parameter = node.getName();
        case PROPERTY -> steps.add(node.getName());
        default -> {}
      }
    }
    if (parameter.equals(BODY)) {
      return steps.stream().map("/"::concat).reduce("", String::concat);
    }
    return steps.isEmpty() ? parameter : steps.get(steps.size() - 1);
  }
}
