package programme.nomination.members;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.clock.ProgrammeClock;
import programme.kit.problem.Problem;
import programme.nomination.forums.Forum;

/** {@code /api/v1/forums/{code}/balance}. */
@Path("/api/v1/forums/{code}/balance")
@Tag(name = "Forums")
public class Balances {
  private final ProgrammeClock clock;
  private final SeatsTaken taken;

  Balances(ProgrammeClock clock, SeatsTaken taken) {
    this.clock = clock;
    this.taken = taken;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "The seats of a forum that are taken on a day, and those that are vacant",
      description = "By UN region and constituency; no target where no limit is set.")
  public Balance get(
      String code,
      @Parameter(description = "A day; today unless it is said") @QueryParam("asOf")
          LocalDate asOf) {
    Forum forum = Forum.of(code).orElseThrow(Problem.notFound("forum", code));
    LocalDate day = asOf == null ? clock.today() : asOf;
    return Balance.of(forum, day, taken.on(code, day));
  }
}
