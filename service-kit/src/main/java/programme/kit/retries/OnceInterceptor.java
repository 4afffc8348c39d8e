package programme.kit.retries;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import programme.kit.outbox.AfterCommit;

/** Keeps the answer of a method in the method's own transaction. */
@Once
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE) // within the transaction, before the shape's rules
class OnceInterceptor {
  private final CurrentAttempt current;
  private final Checkpoint checkpoint;
  private final KeptAnswers answers;
  private final InFlight inFlight;
  private final ObjectMapper json;
  private final TransactionSynchronizationRegistry transaction;

  OnceInterceptor(
      CurrentAttempt current,
      Checkpoint checkpoint,
      KeptAnswers answers,
      InFlight inFlight,
      ObjectMapper json,
      TransactionSynchronizationRegistry transaction) {
    this.current = current;
    this.checkpoint = checkpoint;
    this.answers = answers;
    this.inFlight = inFlight;
    this.json = json;
    this.transaction = transaction;
  }

  @AroundInvoke
  Object once(InvocationContext method) throws Exception {
    Once once = method.getMethod().getAnnotation(Once.class);
    if (once.grouped()) {
      return method.proceed();
    }
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException(method.getMethod() + " is @Once but not @Transactional");
    }
    Attempt attempt = current.get().orElse(null);
    if (attempt == null) {
      return method.proceed();
    }
    if (!once.checkpoint()) {
      checkpoint.pass();
    }
    Object returned = method.proceed();
    if (!attempt.hasPassed()) {
      throw new IllegalStateException(method.getMethod() + " did not pass its checkpoint");
    }
    Answer answer = Answer.of(attempt, returned, json);
    if (answer.isSuccess()) {
      answers.keep(attempt, answer);
    }
    transaction.registerInterposedSynchronization(new AfterCommit(() -> inFlight.leave(attempt)));
    return returned;
  }
}
