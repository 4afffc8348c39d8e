package programme.nomination.members;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.nomination.forums.Forum;

/** {@code /api/v1/forums/{code}/members/{id}/departure}. */
@Path("/api/v1/forums/{code}/members/{id}/departure")
@Tag(name = "Forums")
public class Departures {
  private final ProgrammeClock clock;
  private final Seating seating;

  Departures(ProgrammeClock clock, Seating seating) {
    this.clock = clock;
    this.seating = seating;
  }

  /**
   * A member's leaving.
   *
   * @param to the last day; today unless it is said
   */
  record Departure(LocalDate to) {}

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ILLEGAL_TRANSITION)
  @Operation(
      summary = "Record that a member leaves: its seat is vacant from the day after its last one")
  public MemberView leave(String code, UUID id, @NotNull @Valid Departure request) {
    Forum forum = Forum.lock(code);
    Instant now = clock.now();
    LocalDate lastDay =
        request.to() == null
            ? LocalDate.ofInstant(now, ProgrammeClock.ZONE)
            : WritableDay.require("/to", request.to());
    return seating.leave(forum, id, lastDay, "/to", now);
  }
}
