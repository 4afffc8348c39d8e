package programme.reporting.start;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import programme.kit.clock.ProgrammeClock;

/** {@code /}. */
@Path("/")
public class StartPage {
  private final StartContent content;
  private final ProgrammeClock clock;

  StartPage(StartContent content, ProgrammeClock clock) {
    this.content = content;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "start", requireTypeSafeExpressions = true)
  static class Templates {
    private Templates() {}

    static native TemplateInstance start(StartContent.Page page);
  }

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response get(@Context HttpHeaders headers) {
    String language = language(headers);
    return Response.ok(
            Templates.start(content.page(language, clock.now())).render(),
            "text/html;charset=UTF-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        // A call may close at any moment, and the page says which are open.
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  private static String language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("zh") || language.equals("en"))
        .findFirst()
        .orElse("en");
  }
}
