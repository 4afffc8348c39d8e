package programme.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What fails before or beside REST (no such path, too large a body, an unreadable target) gets a
 * problem too.
 */
@ApplicationScoped
public class ProblemRoutes {
  private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);

  private final ObjectMapper json;
  private final long largestBody;

  ProblemRoutes(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.json = json;
    this.largestBody = largestBody.asLongValue();
  }

  void install(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(this::refuseTooLarge)
        .failureHandler(this::failed);
    router.route().last().handler(context -> answer(context, 404));
    for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 431, 500, 503}) {
      router.errorHandler(status, context -> answer(context, status));
    }
  }

  /** The framework's own refusal of an announced body that is too large has no body of its own. */
  private void refuseTooLarge(RoutingContext context) {
    String length = context.request().getHeader("Content-Length");
    if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > largestBody) {
      context.response().putHeader("Connection", "close");
      answer(context, 413);
    } else {
      context.next();
    }
  }

  private void failed(RoutingContext context) {
    if (context.failure() != null && context.statusCode() < 400) {
      LOG.error("A request failed outside REST", context.failure());
    }
    answer(context, context.statusCode() < 400 ? 500 : context.statusCode());
  }

  private void answer(RoutingContext context, int status) {
    var response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    ProblemBody body = ProblemBody.of(HttpFaults.code(status), HttpFaults.detail(status));
    try {
      response
          .setStatusCode(status)
          .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
          .putHeader("Cache-Control", "no-store")
          .end(json.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
