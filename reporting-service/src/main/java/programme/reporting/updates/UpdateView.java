package programme.reporting.updates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * An update as its sender and the secretariat read it: the last revision.
 *
 * @param organisation who reports; absent: the secretariat
 * @param acceptedRevision the one in force; absent while none was accepted
 * @param note what the reviewer asks for, where the last revision was returned
 * @param annulment where the last revision's acceptance was taken back
 */
public record UpdateView(
    UUID id,
    String reference,
    String organisation,
    String round,
    String workPlan,
    String item,
    String element,
    String partnership,
    String project,
    Period period,
    List<UpdateRequest.Activity> activities,
    Text narrative,
    Text obstacles,
    List<UpdateRequest.Measure> measures,
    Text nextSteps,
    List<DocumentReference> documents,
    List<Source> sources,
    ProgressUpdate.Status status,
    int revision,
    Integer acceptedRevision,
    Text note,
    Instant submittedAt,
    Instant acceptedAt,
    Instant returnedAt,
    Annulment annulment,
    Instant recordedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  static UpdateView of(ProgressUpdate update) {
    Revision last = update.current();
    UpdateRequest content = last.content;
    return new UpdateView(
        update.id,
        update.reference,
        update.organisation,
        content.round(),
        update.workPlan,
        update.item,
        update.element,
        update.partnership,
        update.project,
        content.period(),
        content.activities(),
        content.narrative(),
        content.obstacles(),
        content.measures(),
        content.nextSteps(),
        content.documents(),
        content.sources(),
        update.status,
        update.revision,
        update.acceptedRevision,
        last.note,
        last.submittedAt,
        last.acceptedAt,
        last.returnedAt,
        last.annulment,
        update.recordedAt,
        update.updatedAt,
        update.version);
  }
}
