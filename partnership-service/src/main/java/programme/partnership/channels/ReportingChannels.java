package programme.partnership.channels;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.clock.ProgrammeClock;
import programme.partnership.partnerships.Partnership;

/** {@code /api/v1/partnerships/{code}/reporting-channel}. */
@Path("/api/v1/partnerships/{code}/reporting-channel")
@Tag(name = "Reporting channels")
public class ReportingChannels {
  /**
   * Where progress is reported on the day asked for, why, what that cites, and the segments of all
   * days.
   */
  public record View(
      String partnership,
      LocalDate asOf,
      Channel channel,
      String agendaItem,
      Why why,
      List<Citation> cites,
      List<Segment> segments) {}

  private final ProgrammeClock clock;

  ReportingChannels(ProgrammeClock clock) {
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      summary =
          "Where the partnership's progress is reported, on the day asked for (today unless asOf says another)")
  public View get(String code, @QueryParam("asOf") LocalDate asOf) {
    LocalDate day = asOf == null ? clock.today() : asOf;
    List<Segment> segments = Partnership.get(code).channels();
    Segment now =
        segments.stream().filter(segment -> segment.covers(day)).findFirst().orElseThrow();
    return new View(code, day, now.channel(), now.agendaItem(), now.why(), now.cites(), segments);
  }
}
