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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.Created;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.Preconditions;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.nomination.forums.Forum;
import programme.nomination.receipts.ChainVerification;

/** {@code /api/v1/calls}. */
@Path("/api/v1/calls")
@Tag(name = "Calls")
public class Calls {
  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final MergePatch patches;
  private final Announcements announcements;

  Calls(Outbox outbox, ProgrammeClock clock, MergePatch patches, Announcements announcements) {
    this.outbox = outbox;
    this.clock = clock;
    this.patches = patches;
    this.announcements = announcements;
  }

  @GET
  @PermitAll
  @Operation(summary = "Calls for nominations, by id")
  public RestResponse<Page<CallView>> list(
      @Valid @BeanParam PageRequest page,
      @QueryParam("forum") String forum,
      @QueryParam("status") CallStatus status,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    Instant now = clock.now();
    List<Call> rows =
        Call.<Call>find(
                "id > ?1 and (?2 is null or forum = ?2) and (?3 is null or ?3 ="
                    + " case when closesAt <= ?4 then 'CLOSED' when opensAt > ?4 then 'SCHEDULED' else 'OPEN' end)"
                    + " order by id",
                page.afterKey(),
                forum,
                status == null ? null : status.name(),
                now)
            .page(0, page.rows())
            .list();
    Page<CallView> answer =
        Page.of(rows, page.limit, call -> call.id, call -> CallView.of(call, now));
    return CallCaching.with(answer, answer.items(), authorization);
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "One call")
  public RestResponse<CallView> get(
      String id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    Call call = Call.of(id).orElseThrow(Problem.notFound("call", id));
    return CallCaching.of(CallView.of(call, clock.now()), authorization);
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
    return Created.at(here, call.id, CallView.of(call, now));
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
    return CallView.of(call, now);
  }

  @GET
  @Path("{id}/receipts/verification")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Operation(summary = "Compute a call's chain of receipts anew and compare")
  public ChainVerification verify(String id) {
    // Under the lock, so that no receipt comes between the chain and its head.
    Call call = Call.lock(id).orElseThrow(Problem.notFound("call", id));
    return ChainVerification.of(id, call.chain());
  }
}
