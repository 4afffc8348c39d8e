package programme.kit.retries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The point of a POST behind which it acts: the object's rule has said yes, nothing has been judged
 * or changed yet. A retry of what was done leaves here with the first answer.
 */
@ApplicationScoped
public class Checkpoint {
  private final CurrentAttempt current;
  private final KeptAnswers answers;

  Checkpoint(CurrentAttempt current, KeptAnswers answers) {
    this.current = current;
    this.answers = answers;
  }

  /** Goes on for a first request, and for one without a key; never returns to a retry. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void pass() {
    current.get().filter(attempt -> !attempt.hasPassed()).ifPresent(this::pass);
  }

  private void pass(Attempt attempt) {
    attempt.pass();
    if (attempt.kept().isEmpty()) {
      answers.lock(attempt);
      // Another process may have answered before the lock was ours.
      answers.find(attempt).ifPresent(attempt::repeats);
    }
    attempt
        .kept()
        .ifPresent(
            answer -> {
              throw new Replay(answer);
            });
  }
}
