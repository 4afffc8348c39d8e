package programme.kit.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of the feed is asked for. */
public class ChangeRequest {
  @Parameter(description = "A cursor from the feed's own Link; absent for the beginning of history")
  @QueryParam("after")
  @Size(max = 40)
  public String after;

  @Parameter(description = "Events in an answer at most, 1 to 200; large ones make it shorter")
  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(200)
  public int limit;

  @Parameter(description = "Seconds to wait for an event where there is none yet, 0 to 60")
  @QueryParam("wait")
  @DefaultValue("0")
  @Min(0)
  @Max(60)
  public int wait;

  @Parameter(description = "Event types, separated by commas; absent for all")
  @QueryParam("types")
  @Size(min = 1, max = 4000)
  public String types;

  @Parameter(description = "An aggregate's natural key or id; absent for all")
  @QueryParam("subject")
  @Size(min = 1, max = 200)
  public String subject;

  ChangeFilter filter(String service) {
    return ChangeFilter.of(types, subject, known -> known.service().equals(service));
  }
}
