package programme.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** What fails before or beside REST (no such path, too large a body, an unreadable target) gets a problem too. */
@ApplicationScoped
public class ProblemRoutes {
  private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);

  private final ObjectMapper json;

  ProblemRoutes(ObjectMapper json) {
    this.json = json;
  }

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    router.route().last().handler(context -> answer(context, 404));
    for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 431, 500, 503}) {
      router.errorHandler(status, context -> answer(context, status));
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
