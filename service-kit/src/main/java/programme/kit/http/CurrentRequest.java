package programme.kit.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** The HTTP request in which we are, for records of who did what. */
@ApplicationScoped
public class CurrentRequest {
  private final Instance<CurrentVertxRequest> current;

  CurrentRequest(Instance<CurrentVertxRequest> current) {
    this.current = current;
  }

  /** Method and path, such as {@code POST /api/v1/partners}; null in background work. */
  public String line() {
    if (!Arc.container().requestContext().isActive()) {
      return null;
    }
    RoutingContext request = current.get().getCurrent();
    return request == null
        ? null
        : request.request().method().name() + " " + request.normalizedPath();
  }
}
