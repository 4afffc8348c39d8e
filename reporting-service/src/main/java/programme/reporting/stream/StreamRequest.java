package programme.reporting.stream;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import programme.kit.feed.ChangeFilter;
import programme.kit.problem.Problem;

/** Where a client begins, and what it wants. */
public class StreamRequest {
  private static final String PLACE = "0|[1-9]\\d{0,17}";

  @Parameter(
      description =
          "The id of the last event that was received; the stream goes on behind it. Goes before after")
  @HeaderParam("Last-Event-ID")
  @Pattern(regexp = PLACE, message = "is the id of an event of this stream: digits")
  public String lastEventId;

  @Parameter(
      description =
          "Begins behind the event with this id; 0 for the whole history. Absent, it begins now")
  @QueryParam("after")
  @Pattern(regexp = PLACE, message = "is the id of an event of this stream, or 0")
  public String after;

  @Parameter(description = "Event types, separated by commas; absent for all")
  @QueryParam("types")
  @Size(min = 1, max = 4000)
  public String types;

  @Parameter(description = "An aggregate's natural key or id; absent for all")
  @QueryParam("subject")
  @Size(min = 1, max = 200)
  public String subject;

  ChangeFilter filter() {
    return ChangeFilter.of(types, subject, any -> true);
  }

  /**
   * @param head the place of the stream's last event
   */
  long start(long head) {
    String asked = lastEventId == null ? after : lastEventId;
    if (asked == null) {
      return head;
    }
    long place = Long.parseLong(asked);
    if (place > head) {
      throw Problem.invalid(
          lastEventId == null ? "after" : "Last-Event-ID",
          "The stream ends at %d; no event has this id yet.".formatted(head));
    }
    return place;
  }
}
