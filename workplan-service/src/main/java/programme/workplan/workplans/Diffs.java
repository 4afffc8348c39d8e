package programme.workplan.workplans;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/work-plans/{code}/diff}: two versions of a plan side by side. */
@Path("/api/v1/work-plans/{code}/diff")
@Tag(name = "Work plans")
public class Diffs {
  private final PlanReader reader;
  private final ObjectMapper json;

  Diffs(PlanReader reader, ObjectMapper json) {
    this.reader = reader;
    this.json = json;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "What is different between two versions of a plan, by key and field",
      description =
          "Taking away what was removed, putting what both have into the order, setting what changed and putting what"
              + " was added at its position makes the one version of the other, exactly.")
  public PlanDiff get(
      String code,
      @Parameter(description = "Number of the version that is compared")
          @QueryParam("from")
          @NotNull
          @Min(1)
          Integer from,
      @Parameter(description = "Number of the version that it is compared with")
          @QueryParam("to")
          @NotNull
          @Min(1)
          Integer to) {
    return PlanDiff.of(reader.find(code, from).version(), reader.find(code, to).version(), json);
  }
}
