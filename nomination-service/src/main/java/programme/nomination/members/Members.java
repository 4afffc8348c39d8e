package programme.nomination.members;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import programme.kit.access.Caller;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.problem.Problem;
import programme.nomination.forums.Forum;

/** {@code /api/v1/forums/{code}/members}. */
@Path("/api/v1/forums/{code}/members")
@Tag(name = "Forums")
public class Members {
  private final ProgrammeClock clock;
  private final Caller caller;

  Members(ProgrammeClock clock, Caller caller) {
    this.clock = clock;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Cache(isPrivate = true, noCache = true)
  @Operation(
      summary = "A forum's members on a day",
      description = "Organisations; the secretariat reads the persons' names too.")
  public Page<MemberView> list(
      String code,
      @Valid @BeanParam PageRequest page,
      @Parameter(
              description = "A day; today unless it is said",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("asOf")
          String asOf) {
    if (Forum.of(code).isEmpty()) {
      throw Problem.notFound("forum", code).get();
    }
    boolean withPerson = caller.is(Role.SECRETARIAT);
    List<Member> rows =
        Member.<Member>find(
                "forum = ?1 and id > ?2 and (fromDay is null or fromDay <= ?3) and (toDay is null or toDay >= ?3) order by id",
                code,
                page.afterId(),
                asOf == null ? clock.today() : day(asOf))
            .page(0, page.rows())
            .list();
    return Page.of(
        rows,
        page.limit,
        member -> member.id.toString(),
        member -> MemberView.of(member, withPerson));
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      // Beyond these years the database has no days.
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException e) {
      // Told below, as any other text that is no day.
    }
    throw Problem.invalid("asOf", "This is no day such as 2008-09-15.");
  }
}
