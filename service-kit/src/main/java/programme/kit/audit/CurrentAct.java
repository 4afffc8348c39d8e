package programme.kit.audit;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import programme.kit.access.Caller;

/** Who is acting now, and how; all null in background work. */
@ApplicationScoped
public class CurrentAct {
  private final Caller caller;
  private final Instance<CurrentVertxRequest> request;

  CurrentAct(Caller caller, Instance<CurrentVertxRequest> request) {
    this.caller = caller;
    this.request = request;
  }

  /**
   * What is kept of every act.
   *
   * @param actor the token's issuer and subject
   * @param request method and path, such as {@code POST /api/v1/partners}
   * @param traceparent W3C trace context
   */
  public record Doing(
      String actor, String role, String organisation, String request, String traceparent) {}

  public Doing now() {
    return new Doing(
        caller.description(),
        caller.roles(),
        caller.organisation().orElse(null),
        request(),
        traceparent());
  }

  private String request() {
    if (!Arc.container().requestContext().isActive()) {
      return null;
    }
    RoutingContext current = request.get().getCurrent();
    return current == null
        ? null
        : current.request().method().name() + " " + current.normalizedPath();
  }

  private static String traceparent() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
        : null;
  }
}
