package programme.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** The refusals that are the gateway's own, in the form of the services' (RFC 9457). */
enum Problems {
  NOT_FOUND(404, "not-found", "There is nothing here, or nothing that this caller may see"),
  BAD_REQUEST(400, "malformed-request", "This can't be read as an HTTP request"),
  SERVICE_UNAVAILABLE(503, "service-unavailable", "The service can't answer just now");

  static final String MEDIA_TYPE = "application/problem+json";

  /** A page of any origin may read that a service is away: the services' own headers never came. */
  static final String READABLE_BY = "Access-Control-Allow-Origin";

  static final String ANY_ORIGIN = "*";
  static final String RETRY_AFTER_SECONDS = "2";
  private final int status;
  private final String code;
  private final String title;

  Problems(int status, String code, String title) {
    this.status = status;
    this.code = code;
    this.title = title;
  }

  int status() {
    return status;
  }

  Buffer body(String detail, String path) {
    JsonObject problem =
        new JsonObject()
            .put("type", "/problems/" + code)
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    // What can't be read has no path.
    return (path == null ? problem : problem.put("instance", path)).toBuffer();
  }

  void send(HttpServerResponse response, String detail, String path) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", MEDIA_TYPE)
        .putHeader(READABLE_BY, ANY_ORIGIN);
    if (this == SERVICE_UNAVAILABLE) {
      response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    response.end(body(detail, path)).onFailure(gone -> response.reset());
  }
}
