package programme.reporting.reports;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** A rendering as an answer: bytes, with the tag that If-Match and If-None-Match name. */
final class Answer {
  private Answer() {}

  static Response of(Report report, Renderings.Rendering rendering, Request request) {
    EntityTag tag = new EntityTag(report.version + "." + rendering.sha256().substring(0, 16));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(
                    rendering.bytes(),
                    rendering.mediaType()
                        + (rendering.mediaType().equals(Renderings.HTML) ? ";charset=UTF-8" : ""))
                .header(HttpHeaders.CONTENT_LANGUAGE, report.language);
    return answer
        .tag(tag)
        .header(HttpHeaders.VARY, "Accept, Authorization")
        .header(
            HttpHeaders.CACHE_CONTROL,
            report.isPublished() ? "public, max-age=300" : "private, no-store")
        .build();
  }
}
