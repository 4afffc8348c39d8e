package programme.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.http.OwnPaths;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;

/** {@code /api/v1/audit/<service>}. */
@Path("/api/v1/audit/" + OwnPaths.SERVICE)
@Tag(name = "Audit")
public class Audit {
  private final Acts acts;

  Audit(Acts acts) {
    this.acts = acts;
  }

  @GET
  @RolesAllowed(Role.SECRETARIAT)
  @Operation(
      summary = "Who did what, when and under which authority, the newest first",
      description =
          "Every change, background work (actor: system) and drafts among them. To follow"
              + " what happens, use the change feed: an act whose transaction was still open may"
              + " appear below newer ones.")
  public Page<Act> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam AuditRequest query) {
    return Page.of(
        acts.before(page.after == null ? null : page.afterId(), query, page.rows()),
        page.limit,
        act -> act.id().toString(),
        act -> act);
  }
}
