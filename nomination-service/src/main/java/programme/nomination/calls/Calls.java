package programme.nomination.calls;

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
import programme.kit.events.EventType;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.Listing;
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
import programme.kit.vocabulary.PartnerType;
import programme.nomination.forums.Forum;

/** {@code /api/v1/calls}. */
@Path("/api/v1/calls")
@Tag(name = "Calls")
public class Calls {
  private static final String STATUS =
      ":status = case when e.closesAt <= :now then 'CLOSED' when e.opensAt > :now then 'SCHEDULED' else 'OPEN' end";

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final MergePatch patches;
  private final Announcements announcements;
  private final Listings listings;

  Calls(
      Outbox outbox,
      ProgrammeClock clock,
      MergePatch patches,
      Announcements announcements,
      Listings listings) {
    this.outbox = outbox;
    this.clock = clock;
    this.patches = patches;
    this.announcements = announcements;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Calls for nominations, by id")
  public Page<CallView> list(
      @Valid @BeanParam ChangesRequest page,
      @QueryParam("forum") String forum,
      @QueryParam("constituency") PartnerType constituency,
      @QueryParam("status") CallStatus status) {
    Instant now = clock.now();
    Listing<Call> list =
        listings.of(Call.class, "id").where("forum", forum).where("constituency", constituency);
    if (status != null) {
      list.and(STATUS).with("status", status.name()).with("now", now);
    }
    return list.page(page, call -> CallView.of(call, now));
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "One call")
  public CallView get(String id) {
    return CallView.of(Call.of(id).orElseThrow(Problem.notFound("call", id)), clock.now());
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_EXISTS, ProblemCode.UNKNOWN_REFERENCE})
  @Operation(summary = "Record a call")
  public RestResponse<CallView> schedule(
      @NotNull @Valid CallRecording request, @Context UriInfo here) {
    if (Call.of(request.id()).isPresent()) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "There is a call '" + request.id() + "' already.");
    }
    Forum forum =
        Forum.of(request.forum())
            .orElseThrow(
                () ->
                    Problem.of(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "There is no forum '" + request.forum() + "'."));
    if (!forum.isFor(request.constituency())) {
      throw Problem.invalid("/constituency", "The forum is not for this constituency.");
    }
    Instant now = clock.now();
    Call call = Call.schedule(request, now);
    call.persist();
    outbox.append(EventType.CALL_SCHEDULED, call.id, CallEvents.Snapshot.of(call));
    announcements.announce(call, now);
    return Created.at(here, call.id, CallView.of(Derived.afresh(call), now));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @RequestBodySchema(CallRecording.class)
  @Operation(
      summary = "Change what a call rests on",
      description =
          "authority, inResponseTo, provisional and sources; what judges nominations stays as it was announced.")
  public CallView change(String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Call call = Call.lock(id).orElseThrow(Problem.notFound("call", id));
    Preconditions.require(ifMatch, call.version);
    CallEvents.Snapshot before = CallEvents.Snapshot.of(call);
    CallRecording changed = patches.apply(call.recording(), patch, CallRecording.class, "id");
    Instant now = clock.now();
    if (call.change(changed, now)) {
      outbox.append(
          EventType.CALL_CHANGED, id, patches.changed(before, CallEvents.Snapshot.of(call)));
    }
    return CallView.of(Derived.afresh(call), now);
  }
}
