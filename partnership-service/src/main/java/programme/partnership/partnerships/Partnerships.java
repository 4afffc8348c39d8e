package programme.partnership.partnerships;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.Listings;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.Preconditions;
import programme.kit.http.streams.Streams;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.references.Derived;
import programme.kit.retries.Once;
import programme.partnership.channels.Routing;
import programme.partnership.channels.RuleLock;
import programme.partnership.statuses.Status;
import programme.partnership.statuses.StatusChange;

/** {@code /api/v1/partnerships}. */
@Path("/api/v1/partnerships")
@Tag(name = "Partnerships")
public class Partnerships {
  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final MergePatch patches;
  private final Routing routing;
  private final Listings listings;

  Partnerships(
      Outbox outbox, ProgrammeClock clock, MergePatch patches, Routing routing, Listings listings) {
    this.outbox = outbox;
    this.clock = clock;
    this.patches = patches;
    this.routing = routing;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "Partnerships, by code, with the status of the day asked for (today unless asOf says"
              + " another)")
  public Page<PartnershipView> list(
      @Valid @BeanParam ChangesRequest page, @BeanParam PartnershipFilter filter) {
    LocalDate day = filter.day(clock.today());
    return filter.in(listings, day).pages(page, rows -> views(rows, day));
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(
      summary =
          "One partnership, with the status of the day asked for (today unless asOf says another)")
  public PartnershipView get(String code, @QueryParam("asOf") LocalDate asOf) {
    return view(Partnership.get(code), asOf == null ? clock.today() : asOf);
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_EXISTS)
  @Operation(summary = "Register a partnership")
  public RestResponse<PartnershipView> register(
      @NotNull @Valid Registration request, @Context UriInfo here) {
    RuleLock.hold();
    if (Partnership.findById(request.code()) != null) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "There is a partnership '" + request.code() + "' already.");
    }
    Instant now = clock.now();
    Status first = request.status() == null ? Status.PROPOSED : request.status();
    Partnership partnership = Partnership.register(request, now);
    partnership.persistAndFlush();
    StatusChange.first(partnership.code, first, request.sources(), now).persist();
    outbox.append(EventType.PARTNERSHIP_REGISTERED, partnership.code, request.withStatus(first));
    routing.derive(partnership);
    return Created.at(
        here, partnership.code, PartnershipView.of(Derived.afresh(partnership), first));
  }

  @PATCH
  @Path("{code}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @RequestBodySchema(Registration.class)
  @Operation(
      summary = "Change a partnership's description; its status changes by POST status-changes")
  public PartnershipView change(
      String code, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Partnership partnership = Partnership.lock(code);
    Preconditions.require(ifMatch, partnership.version);
    LocalDate today = clock.today();
    Registration before = partnership.described(StatusChange.inForce(code, today));
    refuseStatus(patch, before.status());
    Registration after = patches.apply(before, patch, Registration.class, "code");
    if (partnership.change(after, clock.now())) {
      outbox.append(EventType.PARTNERSHIP_CHANGED, code, patches.changed(before, after));
      routing.derive(partnership);
    }
    return view(Derived.afresh(partnership), today);
  }

  /** What was read may be sent back whole, but a status is a fact and no description. */
  private static void refuseStatus(JsonNode patch, Status inForce) {
    if (patch != null
        && patch.has("status")
        && !patch.path("status").asText().equals(inForce.name())) {
      throw Problem.invalid(
          "/status", "A partnership's status is changed by POST status-changes, as a dated fact.");
    }
  }

  private static List<PartnershipView> views(List<Partnership> rows, LocalDate day) {
    Map<String, Status> statuses =
        StatusChange.inForce(rows.stream().map(Partnership::code).toList(), day);
    return rows.stream().map(row -> PartnershipView.of(row, statuses.get(row.code))).toList();
  }

  private static PartnershipView view(Partnership partnership, LocalDate day) {
    return PartnershipView.of(partnership, StatusChange.inForce(partnership.code, day));
  }
}
