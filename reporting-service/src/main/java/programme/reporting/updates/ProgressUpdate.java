package programme.reporting.updates;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Text;

/** A progress update through all its revisions. */
@Entity
@Table(name = "progress_update")
public class ProgressUpdate extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;
  String organisation;
  String reference;

  @Column(name = "work_plan")
  String workPlan;

  String item;
  String element;
  String partnership;
  String project;

  @Enumerated(EnumType.STRING)
  Status status;

  int revision;

  @Column(name = "accepted_revision")
  Integer acceptedRevision;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** Where the last revision stands. */
  public enum Status {
    SUBMITTED,
    RETURNED,
    ACCEPTED
  }

  static ProgressUpdate submit(
      String organisation, UpdateRequest content, List<Revision.Relied> reliedOn, Instant now) {
    ProgressUpdate update = new ProgressUpdate();
    update.id = Ids.next();
    update.organisation = organisation;
    update.reference = content.reference();
    update.workPlan = content.workPlan();
    update.item = content.item();
    update.element = content.element();
    update.partnership = content.partnership();
    update.project = content.project();
    update.recordedAt = now;
    update.submitted(now);
    // Only now: Hibernate inserts the row as it is at this moment, and the revision refers to it.
    update.persist();
    Revision.of(update.id, update.revision, content, reliedOn, now).persist();
    return update;
  }

  static Optional<ProgressUpdate> lock(String organisation, String reference) {
    return ProgressUpdate.<ProgressUpdate>find(
            "reference = ?1 and (organisation = ?2 or organisation is null and ?2 is null)",
            reference,
            organisation)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  static ProgressUpdate lock(UUID id) {
    return ProgressUpdate.<ProgressUpdate>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("progress update", id));
  }

  /** Takes another body as the next revision; false when it is the one that stands. */
  boolean revise(UpdateRequest content, List<Revision.Relied> reliedOn, Instant now) {
    if (!content.subject().equals(subject())) {
      throw Problem.of(
          ProblemCode.EXTERNAL_ID_TAKEN,
          "The reference '"
              + reference
              + "' is that of an update about something else; what an update is about never changes.");
    }
    if (content.equals(current().content)) {
      return false;
    }
    submitted(now);
    Revision.of(id, revision, content, reliedOn, now).persist();
    return true;
  }

  private void submitted(Instant now) {
    revision++;
    status = Status.SUBMITTED;
    updatedAt = now;
  }

  Revision accept(Instant now) {
    require("accepted");
    status = Status.ACCEPTED;
    acceptedRevision = revision;
    updatedAt = now;
    Revision accepted = current();
    accepted.acceptedAt = now;
    return accepted;
  }

  void giveBack(Text note, Instant now) {
    require("returned");
    status = Status.RETURNED;
    updatedAt = now;
    Revision returned = current();
    returned.returnedAt = now;
    returned.note = note;
  }

  /**
   * Takes the acceptance in force back; the revision accepted before it stands again. Where it was
   * the last revision's, that goes back to its sender with the reason.
   */
  Revision annul(Annulment.Request request, Instant now) {
    if (acceptedRevision == null) {
      throw nothingAccepted();
    }
    Revision wrong = Revision.numbered(id, acceptedRevision);
    wrong.annulment = request.at(now);
    if (acceptedRevision == revision) {
      status = Status.RETURNED;
      wrong.returnedAt = now;
      wrong.note = request.reason();
    }
    acceptedRevision = Revision.accepted(id).orElse(null);
    updatedAt = now;
    return wrong;
  }

  private Problem nothingAccepted() {
    return Revision.count("updateId = ?1 and annulment is not null", id) > 0
        ? Problem.of(ProblemCode.ALREADY_ANNULLED, "No acceptance of this update stands any more.")
        : Problem.of(ProblemCode.ILLEGAL_TRANSITION, "This update was not accepted.")
            .with("allowed", List.of());
  }

  private void require(String act) {
    if (status != Status.SUBMITTED) {
      throw Problem.of(
              ProblemCode.ILLEGAL_TRANSITION,
              "The last revision is " + status + "; only one that is SUBMITTED can be " + act + ".")
          .with("from", status)
          .with("allowed", List.of(Status.SUBMITTED));
    }
  }

  Subject subject() {
    return new Subject(workPlan, item, element, partnership, project);
  }

  Revision current() {
    return Revision.numbered(id, revision);
  }
}
