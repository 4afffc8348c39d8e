package programme.reporting.dashboard;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.UnRegion;

/** {@code /api/v1/dashboard}. */
@Path("/api/v1/dashboard")
@Tag(name = "Dashboard")
public class Dashboard {
  private final Figures figures;
  private final WholePartnerships whole;
  private final ProgrammeClock clock;

  Dashboard(Figures figures, WholePartnerships whole, ProgrammeClock clock) {
    this.figures = figures;
    this.whole = whole;
    this.clock = clock;
  }

  @GET
  @Path("overview")
  @PermitAll
  @Operation(
      summary =
          "The programme at a glance: how many of what, the plans, the calls by the server's clock")
  public Overview overview() {
    return figures.overview(clock.now());
  }

  @GET
  @Path("partnerships")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Partnerships by code, each with its channel and determination of today")
  public Page<PartnershipLine> partnerships(
      @Valid @BeanParam PageRequest page,
      @QueryParam("status") String status,
      @QueryParam("unRegion") UnRegion unRegion) {
    String region = unRegion == null ? null : unRegion.name();
    LocalDate today = clock.today();
    return Page.of(
        page,
        (after, count) -> figures.partnerships(after, status, region, count, today),
        PartnershipLine::code,
        line -> line);
  }

  @GET
  @Path("partnerships/{code}")
  @PermitAll
  @Operation(summary = "Everything about one partnership")
  public PartnershipWhole partnership(String code) {
    return whole.of(code, clock.now()).orElseThrow(Problem.notFound("partnership", code));
  }

  @GET
  @Path("nominations")
  @PermitAll
  @Operation(summary = "How many nominations each call has, by state and by where they come from")
  public NominationCounts nominations() {
    return figures.nominations(clock.now());
  }
}
