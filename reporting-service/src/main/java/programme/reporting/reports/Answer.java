package programme.reporting.reports;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** A rendering as an answer: bytes, with the tag that If-Match and If-None-Match name. */
final class Answer {
  private Answer() {}

  static Response of(
      Report report, Renderings.Rendering rendering, String extension, Request request) {
    String type = rendering.mediaType();
    EntityTag tag = new EntityTag(report.version + "." + rendering.sha256().substring(0, 16));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(
                    rendering.bytes(), type + (type.startsWith("text/") ? ";charset=UTF-8" : ""))
                .header(HttpHeaders.CONTENT_LANGUAGE, report.language)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(report, extension));
    return answer
        .tag(tag)
        .header(HttpHeaders.VARY, "Accept, Authorization")
        .header(
            HttpHeaders.CACHE_CONTROL,
            report.isPublished() ? "public, max-age=300" : "private, no-store")
        .build();
  }

  /** What is read in a browser opens there; files have a name. */
  private static String disposition(Report report, String extension) {
    boolean shown = extension.equals("json") || extension.equals("html") || extension.equals("pdf");
    String name =
        (report.symbol == null ? "report-" + report.id : report.symbol)
            .replaceAll("[^A-Za-z0-9.-]+", "-");
    return "%s; filename=\"%s-%s.%s\""
        .formatted(shown ? "inline" : "attachment", name, report.language, extension);
  }
}
