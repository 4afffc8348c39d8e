package programme.kit.http.cors;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cross-origin answers (Fetch standard). Quarkus' own filter knows one policy for all methods; here
 * reading without a token is open to every origin, and everything else to those of {@code
 * programme.cors.origins}.
 */
@ApplicationScoped
public class Cors {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String EXPOSED =
      "ETag, Link, Location, Retry-After, Idempotent-Replayed, Synced-Until";
  private static final String TAKEN =
      "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
          + " Last-Event-ID, Prefer, traceparent";
  private static final String VARY = "Vary";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private final List<String> origins;

  Cors(@ConfigProperty(name = "programme.cors.origins") Optional<List<String>> origins) {
    this.origins = origins.orElse(List.of()).stream().map(String::strip).toList();
  }

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    MultiMap asked = context.request().headers();
    String wanted = asked.get("Access-Control-Request-Method");
    if (context.request().method().equals(HttpMethod.OPTIONS) && wanted != null) {
      preflight(context, wanted);
      return;
    }
    boolean isOpen = isOpen(context.request().method().name(), asked.contains("Authorization"));
    // At the end of the headers, since what answers sets Vary for itself.
    context.addHeadersEndHandler(
        ignored -> allow(context.response().headers(), asked.get("Origin"), isOpen));
    context.next();
  }

  private void preflight(RoutingContext context, String method) {
    String headers = context.request().getHeader("Access-Control-Request-Headers");
    boolean withToken =
        headers != null && headers.toLowerCase(Locale.ROOT).contains("authorization");
    MultiMap answer = context.response().headers();
    if (allow(answer, context.request().getHeader("Origin"), isOpen(method, withToken))) {
      answer
          .set("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE")
          .set("Access-Control-Allow-Headers", TAKEN)
          .set("Access-Control-Max-Age", "600");
    }
    answer.set(VARY, "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    context.response().setStatusCode(204).end();
  }

  private static boolean isOpen(String method, boolean withToken) {
    return READING.contains(method) && !withToken;
  }

  private boolean allow(MultiMap answer, String origin, boolean isOpen) {
    if (!isOpen) {
      String own = answer.get(VARY);
      answer.set(VARY, own == null ? "Origin" : own + ", Origin");
    }
    boolean isAllowed = isOpen || origin != null && origins.contains(origin);
    if (isAllowed) {
      answer.set(ALLOWED, isOpen ? "*" : origin).set("Access-Control-Expose-Headers", EXPOSED);
    }
    return isAllowed;
  }
}
