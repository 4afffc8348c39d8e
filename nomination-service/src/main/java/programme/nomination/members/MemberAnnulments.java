package programme.nomination.members;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.nomination.forums.Forum;

/** {@code /api/v1/forums/{code}/members/{id}/annulment}. */
@Path("/api/v1/forums/{code}/members/{id}/annulment")
@Tag(name = "Forums")
public class MemberAnnulments {
  private final ProgrammeClock clock;
  private final Outbox outbox;
  private final Reopening reopening;

  MemberAnnulments(ProgrammeClock clock, Outbox outbox, Reopening reopening) {
    this.clock = clock;
    this.outbox = outbox;
    this.reopening = reopening;
  }

  /** The data of {@code programme.member.annulled.v1}: why is not public. */
  private record Annulled(UUID id, String forum, Instant recordedAt) {}

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(
      summary =
          "Take a wrong appointment back: the seat is vacant on all of its days, the nomination under review")
  public MemberView annul(String code, UUID id, @NotNull @Valid Annulment.Request request) {
    if (Forum.of(code).isEmpty()) {
      throw Problem.notFound("forum", code).get();
    }
    Forum.lock(code);
    Member member =
        Member.<Member>find("id = ?1 and forum = ?2", id, code)
            .firstResultOptional()
            .orElseThrow(Problem.notFound("member", id));
    Instant now = clock.now();
    member.annulment = Annulment.first(member.annulment, request, now);
    outbox.append(EventType.MEMBER_ANNULLED, code, new Annulled(id, code, now));
    if (member.nomination != null) {
      reopening.reopen(member.nomination, now);
    }
    return MemberView.of(member, true);
  }
}
