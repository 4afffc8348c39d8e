package programme.reporting.matrix;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.clock.ProgrammeClock;
import programme.kit.problem.Problem;
import programme.reporting.access.ReportingRules;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.WorkPlan;

/** {@code /api/v1/measure-matrix}. */
@Path("/api/v1/measure-matrix")
@Tag(name = "Measure matrix")
public class MatrixResource {
  private final ReadModel copies;
  private final Matrices matrices;
  private final ProgrammeClock clock;
  private final ReportingRules rules;

  MatrixResource(ReadModel copies, Matrices matrices, ProgrammeClock clock, ReportingRules rules) {
    this.copies = copies;
    this.matrices = matrices;
    this.clock = clock;
    this.rules = rules;
  }

  @GET
  @Path("{workPlan}")
  @PermitAll
  @Operation(summary = "What became of each measure of each item of a work plan")
  public MeasureMatrix get(String workPlan) {
    WorkPlan plan = copies.plan(workPlan).orElseThrow(Problem.notFound("work plan", workPlan));
    return matrices.of(plan, clock.now(), rules.isSecretariat());
  }
}
