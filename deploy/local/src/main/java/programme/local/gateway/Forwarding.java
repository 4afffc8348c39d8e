package programme.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/**
 * What the gateway adds on the way: who asked and under which name; and a problem where a service
 * does not answer.
 */
final class Forwarding implements ProxyInterceptor {
  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    sayWhoAsked(request.headers(), request.proxiedRequest());
    HostAndPort asked = request.proxiedRequest().authority();
    if (asked != null) {
      request.setAuthority(asked);
    }
    return context.sendRequest().recover(away -> Future.succeededFuture(unavailable(request)));
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

  private static ProxyResponse unavailable(ProxyRequest request) {
    HttpServerRequest asked = request.proxiedRequest();
    // A body that nobody reads would keep the connection from its next request.
    asked.resume();
    ProxyResponse response = request.release().response();
    response.headers().clear();
    return response
        .setStatusCode(Problems.SERVICE_UNAVAILABLE.status())
        .setStatusMessage(null)
        .putHeader("Content-Type", Problems.MEDIA_TYPE)
        .putHeader("Retry-After", Problems.RETRY_AFTER_SECONDS)
        .setBody(
            Body.body(
                Problems.SERVICE_UNAVAILABLE.body(
                    "The service behind this path does not answer at the moment; try again.",
                    asked.path())));
  }
}
