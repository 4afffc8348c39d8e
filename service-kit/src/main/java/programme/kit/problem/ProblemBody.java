package programme.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** RFC 9457's members as they leave the service. */
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record ProblemBody(
    String type, String title, int status, String detail, @JsonAnyGetter Map<String, Object> more) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemBody of(Problem problem) {
    ProblemCode code = problem.code();
    return new ProblemBody(
        code.type(), code.title(), code.status(), problem.getMessage(), problem.extensions());
  }

  /** Beside answers: for what is told in a stream. */
  public static ProblemBody of(ProblemCode code, String detail) {
    Map<String, Object> more = new LinkedHashMap<>();
    if (code.status() >= 500 && Span.current().getSpanContext().isValid()) {
      more.put("traceId", Span.current().getSpanContext().getTraceId());
    }
    return new ProblemBody(code.type(), code.title(), code.status(), detail, more);
  }

  Response toResponse() {
    Response.ResponseBuilder answer =
        Response.status(status)
            .type(MediaType.valueOf(MEDIA_TYPE))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(this);
    if (status == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (status == 503 || type.equals(ProblemCode.REQUEST_IN_PROGRESS.type())) {
      answer.header(HttpHeaders.RETRY_AFTER, "2");
    }
    return answer.build();
  }
}
