package programme.reporting.updates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.reporting.matrix.Assessments;

/** Takes back acceptances that were wrong, with what they assessed. */
@Path("/api/v1/progress-updates/{id}/annulment")
@Tag(name = "Progress updates")
public class UpdateAnnulments {
  private final ProgrammeClock clock;
  private final Outbox outbox;
  private final Assessments assessments;

  UpdateAnnulments(ProgrammeClock clock, Outbox outbox, Assessments assessments) {
    this.clock = clock;
    this.outbox = outbox;
    this.assessments = assessments;
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_ANNULLED, ProblemCode.ILLEGAL_TRANSITION})
  @Operation(
      summary =
          "Take the acceptance in force back: the revision accepted before it stands, measures are assessed anew")
  public UpdateView annul(String id, @NotNull @Valid Annulment.Request request) {
    ProgressUpdate update =
        ProgressUpdate.lock(
            UpdateIds.parse(id).orElseThrow(Problem.notFound("progress update", id)));
    Instant now = clock.now();
    Revision wrong = update.annul(request, now);
    ProgressUpdate.flush();
    tell(update, wrong, now);
    if (update.item != null) {
      wrong
          .content
          .measures()
          .forEach(
              measure ->
                  assessments.annul(
                      update.workPlan,
                      update.item,
                      measure.key(),
                      wrong.updateId,
                      wrong.revision,
                      now));
    }
    return UpdateView.of(update);
  }

  /** What stands instead is stated by its own events, as readers know them. */
  private void tell(ProgressUpdate update, Revision wrong, Instant now) {
    String subject = update.id.toString();
    outbox.append(
        EventType.PROGRESS_UPDATE_ANNULLED,
        subject,
        new UpdateEvents.Annulled(update.id, update.acceptedRevision, now));
    if (update.acceptedRevision != null) {
      Revision standing = Revision.numbered(update.id, update.acceptedRevision);
      outbox.append(
          EventType.PROGRESS_UPDATE_ACCEPTED, subject, UpdateEvents.accepted(update, standing));
    }
    if (wrong.revision == update.revision) {
      outbox.append(EventType.PROGRESS_UPDATE_RETURNED, subject, UpdateEvents.state(update));
    } else if (update.acceptedRevision != null) {
      outbox.append(EventType.PROGRESS_UPDATE_REVISED, subject, UpdateEvents.state(update));
    }
  }
}
