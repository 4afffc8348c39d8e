package programme.reporting.updates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * What the topic is told: of an update that is not accepted, its state and what it is about, and
 * nothing that it says.
 */
final class UpdateEvents {
  private UpdateEvents() {}

  record State(
      UUID id,
      int revision,
      ProgressUpdate.Status status,
      String round,
      String workPlan,
      String item,
      String element,
      String partnership,
      String project) {}

  record Accepted(
      @JsonUnwrapped State state,
      String reference,
      String organisation,
      Period period,
      List<UpdateRequest.Activity> activities,
      Text narrative,
      Text obstacles,
      List<UpdateRequest.Measure> measures,
      Text nextSteps,
      List<DocumentReference> documents,
      Instant submittedAt,
      Instant acceptedAt,
      List<Source> sources) {}

  /** That an acceptance was taken back, and the number of the one that stands. */
  record Annulled(UUID id, Integer revision, Instant recordedAt) {}

  /** Of a revision that comes in. */
  static State submitted(UUID id, int revision, UpdateRequest content) {
    return new State(
        id,
        revision,
        ProgressUpdate.Status.SUBMITTED,
        content.round(),
        content.workPlan(),
        content.item(),
        content.element(),
        content.partnership(),
        content.project());
  }

  static State state(ProgressUpdate update) {
    return state(update, update.current(), update.status);
  }

  private static State state(
      ProgressUpdate update, Revision revision, ProgressUpdate.Status status) {
    return new State(
        update.id,
        revision.revision,
        status,
        revision.content.round(),
        update.workPlan,
        update.item,
        update.element,
        update.partnership,
        update.project);
  }

  static Accepted accepted(ProgressUpdate update, Revision revision) {
    UpdateRequest content = revision.content;
    return new Accepted(
        state(update, revision, ProgressUpdate.Status.ACCEPTED),
        update.reference,
        update.organisation,
        content.period(),
        content.activities(),
        content.narrative(),
        content.obstacles(),
        content.measures(),
        content.nextSteps(),
        content.documents(),
        revision.submittedAt,
        revision.acceptedAt,
        content.sources());
  }
}
