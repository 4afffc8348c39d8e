package programme.nomination.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.ExternalIds;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.references.Derived;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Ids;

/** {@code /api/v1/calls/{id}/extensions}. */
@Path("/api/v1/calls/{id}/extensions")
@Tag(name = "Calls")
public class Extensions {
  private final ProgrammeClock clock;
  private final Outbox outbox;
  private final Announcements announcements;
  private final ExternalIds externalIds;

  Extensions(
      ProgrammeClock clock, Outbox outbox, Announcements announcements, ExternalIds externalIds) {
    this.clock = clock;
    this.outbox = outbox;
    this.announcements = announcements;
    this.externalIds = externalIds;
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.EXTERNAL_ID_TAKEN)
  @Operation(
      summary = "Move a call's end later, also after it",
      description =
          "After its end the call reopens; what was refused in between stays refused. The end that stood is kept in previousClosings.")
  public CallView extend(String id, @NotNull @Valid Extension request) {
    Call call = Call.lock(id).orElseThrow(Problem.notFound("call", id));
    Instant now = clock.now();
    if (externalIds.take("extensions", request.externalId(), id, request, Ids.next()).isEmpty()) {
      // What has come about by now is told as of the end that brought it about.
      announcements.announce(call, now);
      call.extend(request, now);
      outbox.append(EventType.CALL_EXTENDED, id, CallEvents.Snapshot.of(call));
    }
    return CallView.of(Derived.afresh(call), now);
  }
}
