package programme.kit.retries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

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
    pass(path -> {});
  }

  /**
   * The same where the object is what the first request made: a retry may have the answer only if
   * this rule passes.
   *
   * @param rule is given the path of what the first answer shows, and refuses
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void pass(Consumer<String> rule) {
    current.get().filter(attempt -> !attempt.hasPassed()).ifPresent(attempt -> pass(attempt, rule));
  }

  private void pass(Attempt attempt, Consumer<String> rule) {
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
              rule.accept(answer.resource(attempt));
              throw new Replay(answer);
            });
  }
}
