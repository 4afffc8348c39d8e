package programme.kit.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which acts are asked for. */
public class AuditRequest {
  @Parameter(description = "Path of a resource: acts on it and on what belongs to it")
  @QueryParam("resource")
  @Size(max = 500)
  @Pattern(regexp = "/api/v1/[^/]+/[^/]+(/.*)?", message = "must be the path of a resource")
  public String resource;

  @Parameter(description = "A token's subject, with or without its issuer, or system")
  @QueryParam("actor")
  @Size(min = 1, max = 500)
  public String actor;

  @Parameter(description = "The first day, in the programme's zone")
  @QueryParam("from")
  public LocalDate from;

  @Parameter(description = "The last day, in the programme's zone")
  @QueryParam("to")
  public LocalDate to;
}
