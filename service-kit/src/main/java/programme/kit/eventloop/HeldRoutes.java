package programme.kit.eventloop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The operator's act on the management port, to which no gateway leads: {@code POST
 * /q/held-events/replay} tries once more what is set aside and answers {applied, held[]}.
 */
@ApplicationScoped
class HeldRoutes {
  private final HeldReplay replay;
  private final ObjectMapper json;

  HeldRoutes(HeldReplay replay, ObjectMapper json) {
    this.replay = replay;
    this.json = json;
  }

  void install(@Observes ManagementInterface management) {
    management.router().post("/q/held-events/replay").handler(this::replay);
  }

  private void replay(RoutingContext context) {
    replay
        .ask()
        .whenComplete(
            (outcome, late) -> context.vertx().runOnContext(now -> answer(context, outcome)));
  }

  /** 503 where the loop did not get to it: its database or its broker is away. */
  private void answer(RoutingContext context, HeldReplay.Outcome outcome) {
    if (outcome == null) {
      context.response().setStatusCode(503).end();
      return;
    }
    try {
      context
          .response()
          .putHeader("Content-Type", "application/json")
          .end(json.writeValueAsString(outcome));
    } catch (JsonProcessingException e) {
      context.fail(e);
    }
  }
}
