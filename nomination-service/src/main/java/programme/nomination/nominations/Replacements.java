package programme.nomination.nominations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Source;
import programme.nomination.members.MemberView;

/** {@code /api/v1/forums/{code}/members/{id}/replacement}. */
@Path("/api/v1/forums/{code}/members/{id}/replacement")
@Tag(name = "Forums")
public class Replacements {
  private final Steps steps;

  Replacements(Steps steps) {
    this.steps = steps;
  }

  /**
   * Who comes in a member's place, for what is left of its time.
   *
   * @param nomination of the same organisation, for this forum, under review; it is accepted
   * @param from the first day of the one who comes, the day after the last one of who goes; today
   *     unless it is said
   * @param sources where the replacement stands
   */
  record Replacement(
      @NotNull UUID nomination,
      LocalDate from,
      @Size(max = 50) List<@NotNull @Valid Source> sources) {
    Acceptance acceptance() {
      return new Acceptance(from, null, sources);
    }
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.UNKNOWN_REFERENCE, ProblemCode.ILLEGAL_TRANSITION})
  @Operation(
      summary = "Replace a member by another nominee of its organisation, who takes its seat over")
  public MemberView replace(String code, UUID id, @NotNull @Valid Replacement request) {
    return steps.replace(code, id, request);
  }

  /** The nomination of who comes, locked; refuses one that is not there, or for another forum. */
  static Nomination nominee(UUID id, String forum) {
    Nomination nomination =
        Nomination.<Nomination>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(
                () ->
                    Problem.of(
                        ProblemCode.UNKNOWN_REFERENCE, "There is no nomination '" + id + "'."));
    if (!nomination.forum.equals(forum)) {
      throw Problem.invalid("/nomination", "The nomination is for another forum.");
    }
    return nomination;
  }
}
