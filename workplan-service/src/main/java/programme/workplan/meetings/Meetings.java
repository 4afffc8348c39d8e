package programme.workplan.meetings;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import java.util.Objects;
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
import programme.kit.retries.Once;

/** {@code /api/v1/meetings}. */
@Path("/api/v1/meetings")
@Tag(name = "Meetings")
public class Meetings {
  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final MergePatch patches;
  private final Listings listings;
  private final Event<Rescheduled> rescheduled;

  Meetings(
      Outbox outbox,
      ProgrammeClock clock,
      MergePatch patches,
      Listings listings,
      Event<Rescheduled> rescheduled) {
    this.rescheduled = rescheduled;
    this.outbox = outbox;
    this.clock = clock;
    this.patches = patches;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Meetings, by body and ordinal")
  public Page<MeetingView> list(
      @Valid @BeanParam ChangesRequest page, @QueryParam("body") Body body) {
    return listings.of(Meeting.class, "listOrder").where("body", body).page(page, MeetingView::of);
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(summary = "One meeting")
  public MeetingView get(String code) {
    return MeetingView.of(
        Meeting.<Meeting>findByIdOptional(code).orElseThrow(Problem.notFound("meeting", code)));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_EXISTS)
  @Operation(summary = "Register a meeting")
  public RestResponse<MeetingView> register(
      @NotNull @Valid MeetingRecord request, @Context UriInfo here) {
    if (Meeting.findById(request.code()) != null) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "There is a meeting '" + request.code() + "' already.");
    }
    Meeting meeting = Meeting.register(request, clock.now());
    meeting.persist();
    outbox.append(EventType.MEETING_REGISTERED, meeting.code, meeting.described());
    return Created.at(here, meeting.code, MeetingView.of(meeting));
  }

  @PATCH
  @Path("{code}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @RequestBodySchema(MeetingRecord.class)
  @Operation(summary = "Change what is known of a meeting, such as its days")
  public MeetingView change(String code, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Meeting meeting = Meeting.lock(code);
    Preconditions.require(ifMatch, meeting.version);
    MeetingRecord before = meeting.described();
    if (meeting.change(patches.apply(before, patch, MeetingRecord.class, "code"), clock.now())) {
      if (!Objects.equals(before.from(), meeting.from)) {
        rescheduled.fire(new Rescheduled(code, meeting.updatedAt));
      }
      outbox.append(EventType.MEETING_CHANGED, code, patches.changed(before, meeting.described()));
    }
    return MeetingView.of(meeting);
  }
}
