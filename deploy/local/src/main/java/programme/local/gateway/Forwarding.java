package programme.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;

/**
 * What the gateway adds on the way: who asked and under which name; another process where the first
 * one fails to answer; and a problem where none does.
 */
final class Forwarding implements ProxyInterceptor {
  /** May be asked twice, and have no body that would have to be kept for it. */
  private static final Set<HttpMethod> REPEATABLE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final String AWAY =
      "The service behind this path does not answer at the moment; try again.";
  private static final String UNKNOWN =
      "The process that was asked is gone, and what was asked for may have been done; try again with the same"
          + " Idempotency-Key.";
  private final Instances instances;

  Forwarding(Instances instances) {
    this.instances = instances;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    sayWhoAsked(request.headers(), request.proxiedRequest());
    HostAndPort asked = request.proxiedRequest().authority();
    if (asked != null) {
      request.setAuthority(asked);
    }
    boolean repeatable = REPEATABLE.contains(request.getMethod());
    if (repeatable) {
      request.proxiedRequest().resume();
      request.setBody(null);
    }
    return send(context, repeatable ? instances.count() : 1)
        .recover(away -> Future.succeededFuture(unavailable(context)));
  }

  private Future<ProxyResponse> send(ProxyContext context, int tries) {
    return context
        .sendRequest()
        .compose(Forwarding::unlessItIsStopping)
        .recover(
            failure -> {
              boolean callerIsGone = context.request().proxiedRequest().response().closed();
              if (Instances.asked(context) != null && !callerIsGone) {
                Instances.asked(context).leaveOut();
              }
              return tries > 1 && !callerIsGone
                  ? send(context, tries - 1)
                  : Future.failedFuture(failure);
            });
  }

  /** A process that is being stopped refuses what comes, in the server's own words. */
  private static Future<ProxyResponse> unlessItIsStopping(ProxyResponse response) {
    String type = response.headers().get("Content-Type");
    boolean ours = type != null && type.startsWith(Problems.MEDIA_TYPE);
    if (response.getStatusCode() != Problems.SERVICE_UNAVAILABLE.status() || ours) {
      return Future.succeededFuture(response);
    }
    response.release();
    return Future.failedFuture("it is being stopped");
  }

  private static void sayWhoAsked(MultiMap headers, HttpServerRequest request) {
    // Services believe these, so nobody outside may set them.
    headers
        .remove("Forwarded")
        .remove("X-Forwarded-Prefix")
        .remove("X-Forwarded-Port")
        .remove("X-Forwarded-Server");
    headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
    headers.set("X-Forwarded-Proto", request.scheme() == null ? "http" : request.scheme());
    headers.remove("X-Forwarded-Host");
    if (request.authority() != null) {
      headers.set("X-Forwarded-Host", request.authority().toString());
    }
    // The gateway has answered it already.
    headers.remove("Expect");
  }

  private static ProxyResponse unavailable(ProxyContext context) {
    ProxyRequest request = context.request();
    HttpServerRequest asked = request.proxiedRequest();
    boolean nothingWasAsked =
        Instances.asked(context) == null || REPEATABLE.contains(request.getMethod());
    // A body that nobody reads would keep the connection from its next request.
    asked.resume();
    ProxyResponse response = request.release().response();
    response.headers().clear();
    return response
        .setStatusCode(Problems.SERVICE_UNAVAILABLE.status())
        .setStatusMessage(null)
        .putHeader("Content-Type", Problems.MEDIA_TYPE)
        .putHeader(Problems.READABLE_BY, Problems.ANY_ORIGIN)
        .putHeader("Retry-After", Problems.RETRY_AFTER_SECONDS)
        .setBody(
            Body.body(
                Problems.SERVICE_UNAVAILABLE.body(nothingWasAsked ? AWAY : UNKNOWN, asked.path())));
  }
}
