package programme.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import programme.embedded.LocalIssuer;

/**
 * The local issuer's documents. They are public, and there is nothing else to have from it over
 * HTTP.
 */
final class IssuerPaths {
  private static final String PREFIX = "/issuer/";
  private final LocalIssuer issuer;

  IssuerPaths(LocalIssuer issuer) {
    this.issuer = issuer;
  }

  boolean owns(String path) {
    return path.startsWith(PREFIX);
  }

  void answer(HttpServerRequest request) {
    switch (request.path().substring(PREFIX.length())) {
      case ".well-known/openid-configuration" -> json(request, issuer.discoveryJson());
      case "jwks" -> json(request, issuer.jwksJson());
      default ->
          Problems.NOT_FOUND.send(
              request.response(), "The issuer has no such document.", request.path());
    }
  }

  private static void json(HttpServerRequest request, String document) {
    HttpServerResponse response = request.response();
    response
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "public, max-age=60");
    response.end(document).onFailure(gone -> response.reset());
  }
}
