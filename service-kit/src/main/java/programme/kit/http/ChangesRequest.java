package programme.kit.http;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list of things that change is asked for. */
public class ChangesRequest extends PageRequest {
  @Parameter(
      description =
          "What has changed at this instant or since, in the order of its changing; poll next from the"
              + " syncedUntil of the answer")
  @QueryParam("updatedAfter")
  public Instant updatedAfter;

  boolean isForChanges() {
    return updatedAfter != null;
  }
}
