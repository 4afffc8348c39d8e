package programme.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.http.OwnPaths;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;

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
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "Who did what, when and under which authority, the newest first",
      description =
          "Every change, background work (actor: system) and drafts among them. To follow"
              + " what happens, use the change feed: an act whose transaction was still open may"
              + " appear below newer ones.")
  public Page<Act> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam AuditRequest query) {
    return Page.of(
        page,
        (place, count) -> acts.before(id(place), query, count),
        act -> act.id().toString(),
        act -> act);
  }

  private static UUID id(String place) {
    try {
      return place.isEmpty() ? null : UUID.fromString(place);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("after", "This is no cursor of this list; follow next.");
    }
  }
}
