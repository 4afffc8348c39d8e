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
import java.util.UUID;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Annulment;
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

  static ProgressUpdate lock(UUID id) {
    return ProgressUpdate.<ProgressUpdate>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("progress update", id));
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

  Revision current() {
    return Revision.numbered(id, revision);
  }
}
