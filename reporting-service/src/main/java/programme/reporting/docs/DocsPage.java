package programme.reporting.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import programme.kit.events.EventType;

/** The four contracts of the API and that of the events, to read and to download. */
@Path("/docs")
public class DocsPage {
  private static final List<Contract> CONTRACTS =
      List.of(
          Contract.of("Partnerships", "partnership"),
          Contract.of("Meetings, decisions and work plans", "workplan"),
          Contract.of("Forums, calls and nominations", "nomination"),
          Contract.of("Progress, reports and dashboards", "reporting"));

  /** A service's contract, and the types of its events. */
  record Contract(String title, String service, List<String> types) {
    static Contract of(String title, String service) {
      return new Contract(
          title,
          service,
          Stream.of(EventType.values())
              .filter(type -> type.service().equals(service))
              .map(EventType::typeName)
              .toList());
    }
  }

  @CheckedTemplate(basePath = "docs", requireTypeSafeExpressions = true)
  static class Templates {
    private Templates() {}

    static native TemplateInstance docs(List<Contract> contracts);
  }

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response get() {
    return Response.ok(Templates.docs(CONTRACTS).render(), "text/html;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .build();
  }
}
