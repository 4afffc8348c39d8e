package programme.nomination.refusals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.nomination.calls.Call;

/** {@code /api/v1/calls/{id}/refusals}. */
@Path("/api/v1/calls/{id}/refusals")
@Tag(name = "Calls")
public class Refusals {
  private final Listings listings;

  Refusals(Listings listings) {
    this.listings = listings;
  }

  @GET
  @RolesAllowed(Role.SECRETARIAT)
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "Attempts that were refused in a call's last day and the day after",
      description =
          "In the order in which they were judged. What broke the request's shape, or came while too many waited, was not judged and is not here.")
  public Page<RefusalView> list(String id, @Valid @BeanParam PageRequest page) {
    if (Call.of(id).isEmpty()) {
      throw Problem.notFound("call", id).get();
    }
    return listings.of(Refusal.class, "id").where("call", id).page(page, RefusalView::of);
  }
}
