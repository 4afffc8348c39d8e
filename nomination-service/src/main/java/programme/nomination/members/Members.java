package programme.nomination.members;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Caller;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.nomination.forums.Forum;

/** {@code /api/v1/forums/{code}/members}. */
@Path("/api/v1/forums/{code}/members")
@Tag(name = "Forums")
public class Members {
  private final ProgrammeClock clock;
  private final Caller caller;
  private final Listings listings;

  Members(ProgrammeClock clock, Caller caller, Listings listings) {
    this.clock = clock;
    this.caller = caller;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "A forum's members on a day",
      description = "Organisations; the secretariat reads the persons' names too.")
  public Page<MemberView> list(
      String code,
      @Valid @BeanParam PageRequest page,
      @Parameter(description = "A day; today unless it is said") @QueryParam("asOf") LocalDate asOf,
      @Parameter(description = "The appointments that were annulled, of whatever days")
          @QueryParam("annulled")
          boolean annulled) {
    if (Forum.of(code).isEmpty()) {
      throw Problem.notFound("forum", code).get();
    }
    boolean withPerson = caller.is(Role.SECRETARIAT);
    var members = listings.of(Member.class, "id").where("forum", code);
    if (annulled) {
      members.and("e.annulment is not null");
    } else {
      members
          .and("e.annulment is null")
          .and("(e.fromDay is null or e.fromDay <= :day) and (e.toDay is null or e.toDay >= :day)")
          .with("day", asOf == null ? clock.today() : asOf);
    }
    return members.page(page, member -> MemberView.of(member, withPerson));
  }
}
