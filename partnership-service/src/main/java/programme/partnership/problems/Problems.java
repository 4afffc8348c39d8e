package programme.partnership.problems;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemPages;

/** {@code /problems/<code>}: what a problem means and what the caller can do about it. */
@Path("/problems")
@Tag(name = "Problems")
public class Problems {
  private final ProblemPages pages;

  Problems(ProblemPages pages) {
    this.pages = pages;
  }

  @GET
  @PermitAll
  @Operation(summary = "Every problem that any operation can answer")
  public List<ProblemPages.Page> list() {
    return pages.all();
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(summary = "One problem, for programs")
  public ProblemPages.Page get(String code) {
    return pages.find(code).orElseThrow(Problem.notFound("problem", code));
  }

  @GET
  @Path("{code}")
  @Produces(MediaType.TEXT_HTML)
  @PermitAll
  @Operation(hidden = true)
  public String page(String code) {
    ProblemPages.Page page = get(code);
    return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title><style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}</style></head>
        <body><main><h1>%2$s</h1><p><code>/problems/%1$s</code>, HTTP status %3$d</p><h2>What you can do</h2><p>%4$s</p></main></body></html>
        """
        .formatted(page.code(), page.title(), page.status(), page.remedy());
  }
}
