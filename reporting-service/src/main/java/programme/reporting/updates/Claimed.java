package programme.reporting.updates;

import java.util.List;
import java.util.UUID;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * An update that a reference names, as it stands before what was sent is taken in.
 *
 * @param isNew nothing stood under the reference before
 * @param revision the last one; 1 where it is only coming in
 */
public record Claimed(UUID id, boolean isNew, int revision, Subject subject) {
  /** What becomes of what was sent under the reference. */
  public enum Outcome {
    CREATED,
    REVISED,
    UNCHANGED
  }

  /** What an update is about never changes. */
  public void require(Subject sent, String reference) {
    if (!sent.equals(subject)) {
      String detail =
          "The reference '"
              + reference
              + "' is that of an update about something else; what an update is about never"
              + " changes.";
      throw Problem.of(ProblemCode.EXTERNAL_ID_TAKEN, detail)
          .with("errors", List.of(new InvalidField("/reference", detail)));
    }
  }

  /** Another body than the one that stands is the next revision. */
  Outcome outcome(UpdateRequest sent, UpdateRequest standing) {
    if (isNew) {
      return Outcome.CREATED;
    }
    return sent.equals(standing) ? Outcome.UNCHANGED : Outcome.REVISED;
  }
}
