package programme.reporting.rounds;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.Listings;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.Preconditions;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.references.Derived;
import programme.kit.retries.Once;

/** {@code /api/v1/reporting-rounds}. */
@Path("/api/v1/reporting-rounds")
@Tag(name = "Reporting rounds")
public class Rounds {
  private final ProgrammeClock clock;
  private final MergePatch patches;
  private final RoundClock roundClock;
  private final Listings listings;

  Rounds(ProgrammeClock clock, MergePatch patches, RoundClock roundClock, Listings listings) {
    this.clock = clock;
    this.patches = patches;
    this.roundClock = roundClock;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Reporting rounds, by code")
  public Page<RoundView> list(
      @Valid @BeanParam ChangesRequest page,
      @QueryParam("workPlan") String workPlan,
      @QueryParam("for") String meeting) {
    Instant now = clock.now();
    return listings
        .of(Round.class, "code")
        .where("workPlan", workPlan)
        .where("meeting", meeting)
        .page(page, round -> RoundView.of(round, now));
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(summary = "One reporting round")
  public RoundView get(String code) {
    Round round =
        Round.<Round>findByIdOptional(code).orElseThrow(Problem.notFound("reporting round", code));
    return RoundView.of(round, clock.now());
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_EXISTS)
  @Operation(summary = "Set up a reporting round")
  public RestResponse<RoundView> open(@NotNull @Valid RoundRequest request, @Context UriInfo here) {
    request.check();
    if (Round.findById(request.code()) != null) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS,
          "There is a reporting round '" + request.code() + "' already.");
    }
    Instant now = clock.now();
    Round round = Round.record(request, now);
    round.persistAndFlush();
    roundClock.tell(round);
    return Created.at(here, round.code, RoundView.of(Derived.afresh(round), now));
  }

  @PATCH
  @Path("{code}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @RequestBodySchema(RoundRequest.class)
  @Operation(summary = "Change a reporting round; one that has opened is told again")
  public RoundView change(String code, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Round round = Round.lock(code);
    Preconditions.require(ifMatch, round.version);
    RoundRequest changed = patches.apply(round.request(), patch, RoundRequest.class, "code");
    changed.check();
    Instant now = clock.now();
    if (round.change(changed, now)) {
      roundClock.tellAgain(round);
    }
    Round.flush();
    return RoundView.of(Derived.afresh(round), now);
  }
}
