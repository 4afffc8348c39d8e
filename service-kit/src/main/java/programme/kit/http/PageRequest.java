package programme.kit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import programme.kit.problem.Problem;

/** Which part of a list is asked for; a {@code @BeanParam} of every list. */
public class PageRequest {
  private static final UUID NO_ID = new UUID(0, 0);

  @Parameter(description = "Items on a page, 1 to 200")
  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(200)
  public int limit;

  @Parameter(description = "A cursor from the list's own next; absent for the first page")
  @QueryParam("after")
  @Size(max = 500)
  public String after;

  /**
   * The key after which this page begins; the empty string, which sorts first, for the first page.
   */
  public String afterKey() {
    return after == null ? "" : Cursor.read(after);
  }

  /** The same for a list in the order of its ids. */
  public UUID afterId() {
    try {
      return after == null ? NO_ID : UUID.fromString(Cursor.read(after));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("after", "This is no cursor of this list; follow next.");
    }
  }

  /** One more than the page holds, to know whether there is a next one. */
  public int rows() {
    return limit + 1;
  }
}
