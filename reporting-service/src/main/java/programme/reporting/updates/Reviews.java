package programme.reporting.updates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.Preconditions;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Text;
import programme.reporting.matrix.Assessments;

/**
 * What the secretariat makes of an update: acceptance, which assesses measures, or return with a
 * note.
 */
@Path("/api/v1/progress-updates/{id}")
@Tag(name = "Progress updates")
public class Reviews {
  private final ProgrammeClock clock;
  private final Outbox outbox;
  private final Assessments assessments;

  Reviews(ProgrammeClock clock, Outbox outbox, Assessments assessments) {
    this.clock = clock;
    this.outbox = outbox;
    this.assessments = assessments;
  }

  /** What the reviewer asks for; read by the sender and the secretariat only. */
  public record Return(@NotNull Text note) {}

  @POST
  @Once
  @Path("acceptance")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ILLEGAL_TRANSITION)
  @Operation(
      summary =
          "Accept the last revision: it becomes public, and assesses the measures that it speaks of")
  public UpdateView accept(String id, @HeaderParam("If-Match") String ifMatch) {
    ProgressUpdate update = lock(id);
    Preconditions.require(ifMatch, update.version);
    Instant now = clock.now();
    Revision accepted = update.accept(now);
    outbox.append(
        EventType.PROGRESS_UPDATE_ACCEPTED,
        update.id.toString(),
        UpdateEvents.accepted(update, accepted));
    if (update.item != null) {
      assessments.assess(
          update.workPlan,
          update.item,
          accepted.content.measures(),
          new Assessments.Cause(update.id, accepted.revision, now));
    }
    return UpdateView.of(update);
  }

  @POST
  @Once
  @Path("return")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ILLEGAL_TRANSITION)
  @Operation(summary = "Give the last revision back to its sender, with a note")
  public UpdateView giveBack(
      String id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Return request) {
    ProgressUpdate update = lock(id);
    Preconditions.require(ifMatch, update.version);
    update.giveBack(request.note(), clock.now());
    outbox.append(
        EventType.PROGRESS_UPDATE_RETURNED, update.id.toString(), UpdateEvents.state(update));
    return UpdateView.of(update);
  }

  private static ProgressUpdate lock(String id) {
    UUID known = UpdateIds.parse(id).orElseThrow(Problem.notFound("progress update", id));
    return ProgressUpdate.lock(known);
  }
}
