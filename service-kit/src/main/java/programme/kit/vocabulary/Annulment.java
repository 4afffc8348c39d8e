package programme.kit.vocabulary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** That an entry was taken back: it stays in history, and nothing follows from it any more. */
public record Annulment(Text reason, Authority authority, Instant recordedAt) {
  /** Why an entry is wrong, and on what its annulment rests. */
  public record Request(@NotNull Text reason, @NotNull @Valid Authority authority) {
    public Annulment at(Instant now) {
      return new Annulment(reason, authority, now);
    }
  }

  /**
   * The annulment of what stands; refuses a second one.
   *
   * @param standing the one that the entry has, or null
   */
  public static Annulment first(Annulment standing, Request request, Instant now) {
    if (standing != null) {
      throw Problem.of(
              ProblemCode.ALREADY_ANNULLED, "It was annulled at " + standing.recordedAt() + ".")
          .with("annulledAt", standing.recordedAt());
    }
    return request.at(now);
  }
}
