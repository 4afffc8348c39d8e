package programme.reporting.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.contract.Answers;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;

/** {@code /api/v1/read-model}. */
@Path("/api/v1/read-model")
@Tag(name = "Read model")
public class Rebuilds {
  private final ProgrammeClock clock;
  private final Listings listings;
  private final RebuildLine line;

  Rebuilds(ProgrammeClock clock, Listings listings, RebuildLine line) {
    this.clock = clock;
    this.listings = listings;
    this.line = line;
  }

  @POST
  @Once
  @Path("rebuild")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Answers(202)
  @Refuses(ProblemCode.REBUILD_RUNNING)
  @Operation(summary = "Rebuild the read model from the topics' whole history, while it is read on")
  public RestResponse<RebuildView> order(
      @NotNull @Valid RebuildRequest request, @Context UriInfo here) {
    Rebuild rebuild = Rebuild.ordered(request.onDifference(), clock.now());
    rebuild.persistAndFlush();
    line.wakeAfterCommit();
    return RestResponse.ResponseBuilder.<RebuildView>create(RestResponse.Status.ACCEPTED)
        .location(
            here.getBaseUriBuilder().path("/api/v1/read-model/rebuilds/" + rebuild.id).build())
        .entity(RebuildView.of(rebuild))
        .build();
  }

  @GET
  @Path("rebuilds")
  @RolesAllowed(Role.SECRETARIAT)
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Rebuilds of the read model in the order of their ordering")
  public Page<RebuildView> list(
      @Valid @BeanParam ChangesRequest page, @QueryParam("status") Rebuild.Status status) {
    return listings.of(Rebuild.class, "id").where("status", status).page(page, RebuildView::of);
  }

  @GET
  @Path("rebuilds/{id}")
  @RolesAllowed(Role.SECRETARIAT)
  @Operation(summary = "One rebuild, with how far it has come")
  public RebuildView get(String id) {
    return parse(id)
        .flatMap(known -> Rebuild.<Rebuild>findByIdOptional(known))
        .map(RebuildView::of)
        .orElseThrow(Problem.notFound("rebuild", id));
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
